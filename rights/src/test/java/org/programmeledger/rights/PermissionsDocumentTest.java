package org.programmeledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.Role;
import org.springframework.http.HttpMethod;

/** The page about permissions is made of the table: {@code ./mvnw test -pl rights -Dapprove=true} writes it anew. */
class PermissionsDocumentTest {

    private static final Path PAGE = Path.of("../docs/permissions.md");
    private static final List<Role> ROLES = List.of(Role.values());

    private static final Path INTRODUCTION = Path.of("src/test/resources/permissions-introduction.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        var page = page();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("approve what has changed with -Dapprove=true")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        return Files.readString(INTRODUCTION)
                + section("Commands", row -> row.command() != null)
                + section(
                        "Upkeep of the views",
                        row -> row.command() == null && row.method() == HttpMethod.POST && isApi(row))
                + section("Questions", row -> row.method() == HttpMethod.GET && isApi(row))
                + section("Pages", row -> !isApi(row));
    }

    private static boolean isApi(Permission row) {
        return row.path().startsWith("/v1");
    }

    private static String section(String title, Predicate<Permission> rows) {
        var titles = ROLES.stream().map(PermissionsDocumentTest::heading).collect(Collectors.joining(" | "));
        return "\n## " + title + "\n\n| | " + titles + " | others |\n|---|" + "---|".repeat(ROLES.size()) + "---|\n"
                + PermissionTable.ofTheLedger().rows().stream()
                        .filter(rows)
                        .map(PermissionsDocumentTest::line)
                        .collect(Collectors.joining());
    }

    private static String heading(Role role) {
        return role == Role.PROGRAMME_MANAGER
                ? "mgr"
                : role.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT);
    }

    private static String line(Permission row) {
        var name = row.command() == null
                ? row.method() + " `" + row.path() + "`"
                : row.command() + " `" + row.path() + "`";
        return "| " + name + " | "
                + ROLES.stream().map(role -> cell(row.of(role))).collect(Collectors.joining(" | ")) + " | "
                + others(row) + " |\n";
    }

    private static String cell(Permission.@Nullable Allowed entry) {
        return entry == null ? "" : entry.conditions().isEmpty() ? "●" : signs(entry.conditions());
    }

    private static String others(Permission row) {
        return row.allowed().stream()
                .flatMap(entry -> switch (entry.who()) {
                    case Permission.Who.Anyone _ -> Stream.of("anyone");
                    case Permission.Who.SignedIn _ -> Stream.of(signs(entry.conditions()));
                    case Permission.Who.Ledger _ -> Stream.of("the ledger");
                    case Permission.Who.Holder _ -> Stream.<String>of();
                })
                .collect(Collectors.joining(", "));
    }

    private static String signs(Set<Condition> conditions) {
        return conditions.stream()
                .sorted()
                .map(condition -> switch (condition) {
                    case OWN_PARTY -> "party";
                    case OWN_FUND -> "fund";
                    case SEAT_IN_TERM -> "seat";
                    case SELF -> "self";
                })
                .collect(Collectors.joining(", "));
    }
}
