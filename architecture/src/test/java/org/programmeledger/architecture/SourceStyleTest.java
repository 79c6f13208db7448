package org.programmeledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Style as a test: what the formatter and the compiler do not see, read from the source files themselves. */
class SourceStyleTest {

    private static final int LONGEST_FILE = 299;
    private static final int LONGEST_METHOD = 39;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_SENTENCE = 140;

    /** Without text and comments, which the formatter leaves as they are. */
    private static final Pattern LONG_CODE = Pattern.compile("^(?! *(?:/?\\*|//))[^\"]{" + (LONGEST_LINE + 1) + "}");

    private static final Pattern LONG_PROSE = Pattern.compile("^.{" + (LONGEST_SENTENCE + 1) + "}");

    // Split, so that this file does not offend against its own rule.
    private static final Pattern LEFTOVER = Pattern.compile("(//|\\*).*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\.sl" + "eep\\(");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern METHOD = Pattern.compile(
            " +(?!return |new |throw |else |case |yield |assert |@|.*\\b(?:record|class|interface|enum) )"
                    + "(?:[\\w<>\\[\\], ?.@&]+ )?\\w+\\((?!.* -> ).*");
    private static final Pattern STATEMENT = Pattern.compile(" +(if|for|while|switch|try|catch|synchronized|do)\\b.*");

    /** A file with its lines; what a rule reports about it are sentences. */
    record Source(String path, List<String> lines) {

        static Source of(String path, String text) {
            return new Source(path, text.lines().toList());
        }

        boolean isTest() {
            return path.contains("/src/test/");
        }

        boolean switchesOverOurFamilies() {
            return path.matches(".*/src/main/.*(Decider|State|Projection)\\.java");
        }

        Stream<String> linesThat(Pattern pattern) {
            return IntStream.range(0, lines.size())
                    .filter(line -> pattern.matcher(lines.get(line)).find())
                    .mapToObj(line ->
                            path + ":" + (line + 1) + " " + lines.get(line).strip());
        }
    }

    /** A rule with the files it looks at and a text that breaks it. */
    record Check(
            String name,
            Predicate<Source> subject,
            int atLeast,
            Function<Source, Stream<String>> offences,
            Source control) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Check> checks() {
        return Stream.concat(sizes(), words());
    }

    private static Stream<Check> sizes() {
        var method = "class A {\n    void a(\n            int b) {\n" + "        b();\n".repeat(40) + "    }\n}\n";
        return Stream.of(
                everywhere("files are short", SourceStyleTest::tooLong, "//\n".repeat(LONGEST_FILE + 1)),
                everywhere("methods are short", SourceStyleTest::longMethods, method),
                everywhere("code lines are short", code -> code.linesThat(LONG_CODE), "x".repeat(LONGEST_LINE + 1)),
                everywhere("prose is short", text -> text.linesThat(LONG_PROSE), "// " + "x".repeat(LONGEST_SENTENCE)));
    }

    private static Stream<Check> words() {
        return Stream.of(
                everywhere("nothing is left for later", source -> source.linesThat(LEFTOVER), "    // TO" + "DO later"),
                new Check(
                        "tests wait on positions, not on time",
                        Source::isTest,
                        30,
                        source -> source.linesThat(SLEEP),
                        Source.of("/src/test/ATest.java", "        Thread.sl" + "eep(10);")),
                new Check(
                        "switches over sealed families have no default",
                        Source::switchesOverOurFamilies,
                        8,
                        source -> source.linesThat(DEFAULT),
                        Source.of("a/src/main/FundState.java", "            default -> state;")));
    }

    private static Check everywhere(String name, Function<Source, Stream<String>> offences, String control) {
        return new Check(name, _ -> true, 200, offences, Source.of("A.java", control));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdsExaminesSomethingAndReportsItsControl(Check check) {
        var examined = sources().filter(check.subject()).toList();

        assertThat(examined).hasSizeGreaterThanOrEqualTo(check.atLeast());
        assertThat(examined.stream().flatMap(check.offences())).isEmpty();
        assertThat(check.subject().test(check.control())).isTrue();
        assertThat(check.offences().apply(check.control())).hasSize(1);
    }

    private static Stream<String> tooLong(Source source) {
        return source.lines().size() > LONGEST_FILE
                ? Stream.of(source.path() + " has " + source.lines().size() + " lines")
                : Stream.empty();
    }

    /** By indentation: a declaration ends at the next closing brace in its own column; the formatter sees to that. */
    private static Stream<String> longMethods(Source source) {
        var offences = new ArrayList<String>();
        var lines = source.lines();
        for (int first = 0; first < lines.size(); first++) {
            if (!METHOD.matcher(lines.get(first)).matches()
                    || STATEMENT.matcher(lines.get(first)).matches()) {
                continue;
            }
            int last = end(lines, first);
            if (last - first + 1 > LONGEST_METHOD) {
                offences.add(source.path() + ":" + (first + 1) + " has " + (last - first + 1) + " lines");
            }
        }
        return offences.stream();
    }

    private static int end(List<String> lines, int first) {
        var indentation = lines.get(first).replaceAll("\\S.*", "");
        for (int line = first; line < lines.size(); line++) {
            var text = lines.get(line);
            boolean shallower = line > first && !text.isBlank() && !text.startsWith(indentation);
            if (shallower
                    || text.endsWith(";") && text.startsWith(indentation) && !text.startsWith(indentation + " ")) {
                return first;
            }
            if (text.equals(indentation + "}")) {
                return line;
            }
        }
        return first;
    }

    private static Stream<Source> sources() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        try (var modules = Files.list(root)) {
            return modules
                    .map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceStyleTest::javaFiles)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Source> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SourceStyleTest::read).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Source read(Path file) {
        try {
            return Source.of(file.toString(), Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
