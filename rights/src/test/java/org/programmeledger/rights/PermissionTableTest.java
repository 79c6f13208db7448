package org.programmeledger.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.people.Role;
import org.springframework.http.HttpMethod;

/** The table says what it says, and nothing by accident. */
class PermissionTableTest {

    private static final PermissionTable TABLE = PermissionTable.ofTheLedger();

    private record NotInTheTable() {}

    @Test
    void whatHasNoRowIsNobodys() {
        assertThat(TABLE.at(HttpMethod.GET, "/v1/nothing")).isEmpty();
        assertThat(TABLE.at(HttpMethod.DELETE, "/v1/funds")).isEmpty();
        assertThat(TABLE.at(HttpMethod.POST, "/v1/glossary-terms")).isEmpty();
        assertThat(TABLE.at(HttpMethod.GET, "/v1/glossary-terms/1")).isEmpty();
        assertThat(TABLE.at(HttpMethod.GET, "/v1/funds/")).isEmpty();
        assertThatThrownBy(() -> TABLE.of(NotInTheTable.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAddressIsFoundWithItsParts() {
        var match = TABLE.at(HttpMethod.POST, "/v1/funds/fund_1/commitments/commit_2/releases")
                .orElseThrow();

        assertThat(match.permission().command()).isEqualTo("ReleaseCommitment");
        assertThat(match.variables()).containsEntry("id", "fund_1").containsEntry("commitment", "commit_2");
        assertThat(TABLE.at(HttpMethod.HEAD, "/v1/funds")).isEqualTo(TABLE.at(HttpMethod.GET, "/v1/funds"));
        assertThat(TABLE.methodsAt("/v1/funds")).containsExactly("GET", "POST");
    }

    @Test
    void onlyQuestionsAboutTheLedgerItselfArePublic() {
        assertThat(TABLE.rows().stream().filter(Permission::isPublic).map(Permission::path))
                .containsExactly(
                        "/v1/openapi.json",
                        "/v1/openapi.json/**",
                        "/v1/glossary-terms",
                        "/v1/permissions",
                        "/.well-known/security.txt",
                        "/sign-in",
                        "/problems",
                        "/problems/{code}");
    }

    @Test
    void whoeverHasOnlySignedInIsOnlyAskedAboutOneself() {
        assertThat(TABLE.rows().stream().flatMap(row -> row.allowed().stream()))
                .filteredOn(entry -> entry.who() instanceof Permission.Who.SignedIn)
                .isNotEmpty()
                .allMatch(entry -> entry.conditions().contains(Condition.SELF));
    }

    /** What it does by itself is done at a deadline, and says nothing that somebody has not said before. */
    @Test
    void theLedgerItselfClosesVotesAndDoesNothingElse() {
        assertThat(TABLE.rows().stream()
                        .filter(row ->
                                row.allowed().stream().anyMatch(entry -> entry.who() instanceof Permission.Who.Ledger))
                        .map(Permission::command))
                .containsExactly("CloseVote");
    }

    @Test
    void anAuditorSendsNoCommandAndAnAdministratorTouchesNoMoney() {
        assertThat(TABLE.rows().stream().filter(row -> row.of(Role.AUDITOR) != null))
                .isNotEmpty()
                .allMatch(row -> row.command() == null);
        assertThat(TABLE.rows().stream()
                        .filter(row -> row.path().contains("fund") || row.path().contains("journal")))
                .isNotEmpty()
                .allMatch(row -> row.of(Role.ADMINISTRATOR) == null);
    }

    @Test
    void wherePeopleOfAPartySeeMoneyItIsTheirOwn() {
        assertThat(TABLE.rows())
                .filteredOn(row -> row.of(Role.FUNDER) != null && row.of(Role.RESIDENT) == null)
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.of(Role.FUNDER)
                        .conditions()
                        .contains(row.command() == null ? Condition.OWN_FUND : Condition.OWN_PARTY));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayDoSomething(Role role) {
        assertThat(TABLE.rows()).anyMatch(row -> row.of(role) != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET | /a | -",
                "GET | /a | - | KING",
                "GET | /a | - | TREASURER(RICH)",
                "GET | /a | - | TREASURER(SELF",
                "GET | /a | - | ",
                "GET | /a | - | ANYONE\nGET | /a | - | ANYONE",
                "POST | /a | Do | ANYONE\nPOST | /b | Do | ANYONE"
            })
    void aRowThatIsNotUnderstoodKeepsTheLedgerFromStarting(String text) {
        assertThatThrownBy(() -> PermissionTable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void commentsAndBlankLinesAreNoRows() {
        assertThat(PermissionTable.parse("# a\n\nGET | /a | - | ANYONE").rows()).hasSize(1);
        assertThat(List.of(TABLE.rows().size())).allMatch(rows -> rows > 60);
    }
}
