package org.programmeledger.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what: the rows of {@code permissions.txt}, by address and by command. What has no row is refused to everyone.
 */
public final class PermissionTable {

    /** A row with the parts of the address that its pattern names. */
    public record Match(Permission permission, Map<String, String> variables) {}

    private record Pattern(PathPattern path, Permission permission) {}

    private static final String SOURCE = "permissions.txt";

    private final List<Permission> rows;
    private final List<Pattern> patterns;
    private final Map<String, Permission> exact = new HashMap<>();
    private final Map<String, Permission> commands = new LinkedHashMap<>();

    private PermissionTable(List<Permission> rows) {
        this.rows = List.copyOf(rows);
        var parser = new PathPatternParser();
        patterns = rows.stream()
                .map(row -> new Pattern(parser.parse(row.path()), row))
                .sorted(Comparator.comparing(Pattern::path))
                .toList();
        for (var row : rows) {
            if (exact.put(row.method() + " " + row.path(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.method() + " " + row.path());
            }
            if (row.command() != null && commands.put(row.command(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.command());
            }
        }
    }

    /** The table of the ledger. */
    public static PermissionTable ofTheLedger() {
        try (var text = PermissionTable.class.getResourceAsStream(SOURCE)) {
            return parse(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A table from its text.
     *
     * @throws IllegalArgumentException for a row that is not understood, or a second one for the same thing
     */
    static PermissionTable parse(String text) {
        return new PermissionTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PermissionTable::row)
                .toList());
    }

    private static Permission row(String line) {
        var columns = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != 4) {
            throw new IllegalArgumentException("not four columns: " + line);
        }
        return new Permission(
                HttpMethod.valueOf(columns.get(0)),
                columns.get(1),
                columns.get(2).equals("-") ? null : columns.get(2),
                Stream.of(columns.get(3).split(", ", -1))
                        .map(Permission::allowed)
                        .toList());
    }

    /** Every row, in the order of the text. */
    public List<Permission> rows() {
        return rows;
    }

    /**
     * The row of a command.
     *
     * @throws IllegalStateException if it has none: nobody may send it
     */
    public Permission of(Class<?> command) {
        var row = commands.get(command.getSimpleName());
        if (row == null) {
            throw new IllegalStateException("nobody may send " + command.getSimpleName());
        }
        return row;
    }

    /** The row of a request; empty if it has none. A {@code HEAD} asks for what a {@code GET} asks for. */
    public Optional<Match> at(HttpMethod method, String path) {
        var asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        var row = exact.get(asked + " " + path);
        if (row != null) {
            return Optional.of(new Match(row, Map.of()));
        }
        var segments = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.permission().method() == asked)
                .map(pattern -> match(pattern, segments))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The methods for which an address has a row, by name. */
    public TreeSet<String> methodsAt(String path) {
        var segments = PathContainer.parsePath(path);
        var methods = new TreeSet<String>();
        patterns.stream()
                .filter(pattern -> pattern.path().matches(segments))
                .forEach(pattern -> methods.add(pattern.permission().method().name()));
        return methods;
    }

    private static Optional<Match> match(Pattern pattern, PathContainer path) {
        var found = pattern.path().matchAndExtract(path);
        return found == null ? Optional.empty() : Optional.of(new Match(pattern.permission(), found.getUriVariables()));
    }
}
