package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;

/** What every question refuses rather than answer another one, and what every answer says beside its contents. */
class AsOfIT {

    /** What is not computed from the log, or is about the machinery and not about the programme. */
    private static final String NOT_OF_THE_PAST =
            "/v1/(event-stream|glossary-terms|permissions|log-head|views|rebuilds|parked-events)(/.*)?"
                    + "|/v1/(personal-.*|people/\\{id}/personal-.*|incidents/\\{id}/narrative)"; // the vault is read as
    // it is now

    private final LedgerClient client = new LedgerClient();
    private final WholeLedger ledger = WholeLedger.running();

    /** Every question of the API about the example, with ids filled in. */
    private List<String> questions() {
        var programme = ledger.example().resolve("${botu}");
        var fund = ledger.example().resolve("${fund}");
        var party = ledger.example().resolve("${municipality}");
        var initiative =
                client.read("/v1/initiatives?programme=" + programme).each("id").getFirst();
        var paths = new ArrayList<String>();
        client.read("/v1/openapi.json").json().required("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().matches(NOT_OF_THE_PAST)) {
                var ids = Map.of("programmes", programme, "funds", fund, "parties", party, "initiatives", initiative);
                var concrete = path.getKey()
                        .replace("{position}", "1")
                        .replace("{year}", "2018")
                        .replace(
                                "/receipts/{id}",
                                "/receipts/" + ledger.example().resolve("${extra-receipt}"))
                        .replace("{transaction}", ledger.example().resolve("${team-expenditure}"))
                        .replace(
                                "/people/{id}",
                                "/people/" + TestPeople.ALL_HANDS.id().value());
                for (var id : ids.entrySet()) {
                    concrete = concrete.replace("/" + id.getKey() + "/{id}", "/" + id.getKey() + "/" + id.getValue());
                }
                paths.add(asked(concrete, party));
            }
        });
        // The example has nothing paid in advance, no incident, claim, outcome contract, coalition, meeting, decision
        // or paper; their stories ask for one.
        paths.removeIf(path -> path.matches("/v1/disbursements/.*"
                + "|/v1/(incidents|claims|outcome-contracts|coalitions|meetings|decisions|papers)/\\{id}.*"));
        assertThat(paths).hasSizeGreaterThanOrEqualTo(14).noneMatch(path -> path.contains("{"));
        return paths;
    }

    /** With what a question cannot do without. */
    private static String asked(String path, String party) {
        if (path.endsWith("/statements")) {
            return path + "?year=2018";
        }
        return path.endsWith("/funding-cliff") ? path + "?source=" + party + "&on=2019-12-31" : path;
    }

    @Test
    void everyAnswerSaysAsOfWhichPosition() {
        long head = ledger.head();
        for (var path : questions()) {
            var answer = client.readAt(path, head);
            assertThat(answer.header("Log-Position")).as(path).isEqualTo(Long.toString(answer.position()));
            if (!path.startsWith("/v1/audit-entries/")) {
                assertThat(answer.position()).as(path).isEqualTo(head);
                assertThat(Instant.parse(answer.at("/recordedAt"))).as(path).isBefore(Instant.now());
            }
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        for (var path : questions()) {
            refused(path, "colour", "red", "unknown-parameter");
            refused(path, "minPosition", Long.toString(ledger.head() + 1000), "beyond-log");
            refused(path, "minPosition", "-1", "position");
            if (path.startsWith("/v1/audit-entries/")) {
                refused(path, "asOf", "1", "unknown-parameter"); // an event is the same at every moment
                continue;
            }
            refused(path, "asOf", Long.toString(ledger.head() + 1000), "beyond-log");
            refused(path, "asOf", tomorrow, "future-instant");
            refused(path, "asOf", "yesterday", "position-or-instant");
            refused(path, "asOf", "2026-01-01T00:00:00", "position-or-instant");
            if (!path.matches(".*balance|/v1/programmes(/[^/]+)?|/v1/journal-entries|/v1/people.*"
                    + "|.*/(commitment-ages|matters-to-decide|promises|promise-sums)")) {
                refused(path, "effectiveOn", "2026-01-01", "unknown-parameter");
            }
        }
    }

    @Test
    void beforeTheFirstEventNothingIsKnown() {
        for (var path :
                List.of("/v1/programmes", "/v1/parties", "/v1/funds", "/v1/audit-entries", "/v1/journal-entries")) {
            assertThat(client.read(path + "?asOf=0").items()).as(path).isEmpty();
            assertThat(client.read(path + "?asOf=2000-01-01T00:00:00Z").position())
                    .as(path)
                    .isZero();
        }
        assertThat(client.get("/v1/programmes/" + ledger.example().resolve("${botu}") + "?asOf=0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        var dutch = client.get("/v1/programmes?asOf=999999999", "Accept-Language", "nl-NL, en;q=0.5");
        var english = client.get("/v1/programmes?asOf=999999999", "Accept-Language", "en");
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.at("/title")).isEqualTo("The input is not valid");
        assertThat(dutch.at("/title")).isNotEqualTo(english.at("/title"));
        assertThat(english.at("/errors/0/detail")).contains("beyond the end of the log", "at " + ledger.head());
        assertThat(dutch.at("/errors/0/detail")).isNotEqualTo(english.at("/errors/0/detail"));
        assertThat(dutch.at("/type")).isEqualTo(english.at("/type")).isEqualTo("/problems/invalid-input");
    }

    private void refused(String path, String parameter, String value, String code) {
        var answer = client.get(LedgerClient.with(path, parameter, value));
        assertThat(answer.status()).as(path + " " + parameter + "=" + value).isEqualTo(400);
        assertThat(answer.errors()).as(path).isEqualTo(Map.of(parameter, code));
    }
}
