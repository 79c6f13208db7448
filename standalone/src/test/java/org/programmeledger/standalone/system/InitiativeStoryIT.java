package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.WholeLedger;

/** An initiative from proposal to work, with what the programme's views say at every step. */
class InitiativeStoryIT {

    private static final String NOBODY = "party_01900000-0000-7000-8000-00000000ffff";

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;
    private Map<String, Object> bench;

    @BeforeEach
    void establish() {
        botu = Neighbourhood.establish(client);
        bench = botu.initiative("youth", "60.00", "housing", "40.00");
    }

    @Test
    void isRegisteredAdoptedAndStarted() {
        var registered = client.created("/v1/initiatives", bench);
        var path = "/v1/initiatives/" + registered.id();
        var overview = "/v1/programmes/" + botu.programme() + "/overview";
        var listed = "/v1/initiatives?programme=" + botu.programme() + "&phase=ADOPTED";
        var chronicle = new Chronicle(client, path, overview, listed, "/v1/audit-entries?stream=" + registered.id());
        chronicle.note(registered);

        var reason = Map.of("reason", "Besluit van het bestuur");
        var adopted = chronicle.note(client.created(path + "/adoptions", reason, "If-Match", match(registered)));
        var started = chronicle.note(client.created(path + "/starts", Map.of(), "If-Match", match(adopted)));

        var initiative = client.readAt(path, started.position());
        assertThat(initiative.at("/phase")).isEqualTo("RUNNING");
        assertThat(initiative.at("/themes/1/share")).isEqualTo("40.00");
        assertThat(initiative.header("ETag")).isEqualTo(match(started));
        var seen = client.readAt(overview, started.position());
        countsIt(seen);
        var trail = client.readAt("/v1/audit-entries?stream=" + registered.id(), started.position());
        assertThat(trail.each("type"))
                .containsExactly(
                        "initiatives.initiative-registered",
                        "initiatives.initiative-adopted",
                        "initiatives.initiative-started");
        assertThat(trail.each("version")).containsExactly("0", "1", "2");
        assertThat(trail.each("reason").get(1)).isEqualTo("Besluit van het bestuur");
        assertThat(client.read(listed + "&asOf=" + adopted.position()).each("id"))
                .containsExactly(registered.id());
        assertThat(client.read(listed).each("id")).isEmpty();
        chronicle.holds();
    }

    private static void countsIt(Answer seen) {
        assertThat(seen.json()
                        .at("/byPhase")
                        .valueStream()
                        .map(phase -> phase.at("/phase").asString() + phase.at("/initiatives")))
                .containsExactly("PROPOSED0", "ADOPTED0", "RUNNING1", "STOPPED0");
        assertThat(seen.json()
                        .at("/byLine")
                        .valueStream()
                        .map(line -> line.at("/code").asString() + line.at("/initiatives")))
                .containsExactly("streets1", "people0");
        assertThat(seen.json()
                        .at("/byTheme")
                        .valueStream()
                        .map(theme -> theme.at("/code").asString() + theme.at("/initiatives")))
                .containsExactly("youth1", "housing1", "work0");
    }

    @Test
    void isOnlyAboutWhatTheProgrammeHas() {
        refused("unknown-lines", "lines", List.of("streets", "canals"), "/lines/0", "canals");
        refused("unknown-themes", "themes", List.of(Map.of("theme", "water", "share", "100.00")), "/themes/0", "water");
        refused("unknown-priorities", "priorities", List.of("speed"), "/priorities/0", "speed");
        refused("unknown-party", "initiator", NOBODY, "/party", NOBODY);
        var elsewhere = botu.programme().substring(0, botu.programme().length() - 4) + "ffff";
        refused("unknown-programme", "programme", elsewhere, "/programme", elsewhere);
        refused("named-twice", "lines", List.of("people", "people"), "/codes/0", "people");
    }

    @Test
    void itsSharesSumToExactlyAHundred() {
        var less = botu.initiative("youth", "33.33", "housing", "33.33", "work", "33.33");
        var problem = client.refused(409, "shares-not-whole", "/v1/initiatives", less);
        assertThat(problem.json().at("/sum").decimalValue()).isEqualByComparingTo("99.99");
        client.created("/v1/initiatives", botu.initiative("youth", "33.34", "housing", "33.33", "work", "33.33"));
    }

    @Test
    void everyErrorIsNamedAtOnce() {
        var wrong = with(with(with(bench, "name", " "), "kind", "HOBBY"), "colour", "red");
        var problem = client.refused(400, "invalid-input", "/v1/initiatives", with(wrong, "initiator", "party_1"));
        assertThat(problem.errors())
                .isEqualTo(Map.of(
                        "/name", "plain-text",
                        "/kind", "one-of",
                        "/colour", "unknown-member",
                        "/initiator", "id"));
    }

    @Test
    void noPhaseIsSkippedOrRepeatedAndNobodyChangesWhatTheyHaveNotSeen() {
        var registered = client.created("/v1/initiatives", bench);
        var path = "/v1/initiatives/" + registered.id();
        var reason = Map.of("reason", "Besluit");

        var skipped = client.refused(409, "wrong-phase", path + "/starts", Map.of(), "If-Match", match(registered));
        assertThat(skipped.at("/phase") + skipped.at("/required")).isEqualTo("PROPOSEDADOPTED");
        client.refused(428, "version-required", path + "/adoptions", reason);
        var unreasoned =
                client.refused(400, "invalid-input", path + "/adoptions", Map.of(), "If-Match", match(registered));
        assertThat(unreasoned.errors()).isEqualTo(Map.of("/reason", "required"));
        client.refused(404, "not-found", path.replaceAll("....$", "ffff") + "/adoptions", reason, "If-Match", "\"0\"");

        var seen = client.readAt(path, registered.position()).header("ETag");
        var adopted = client.created(path + "/adoptions", reason, "If-Match", seen);
        var stale = client.refused(412, "stale-version", path + "/starts", Map.of(), "If-Match", seen);
        assertThat(stale.at("/expectedVersion") + stale.at("/actualVersion")).isEqualTo("01");
        client.refused(409, "wrong-phase", path + "/adoptions", reason, "If-Match", match(adopted));
    }

    @Test
    void aRequestSentTwiceIsCarriedOutOnce() {
        var key = UUID.randomUUID().toString();
        var first = client.created("/v1/initiatives", bench, "Idempotency-Key", key);
        var head = WholeLedger.running().head();

        var again = client.post("/v1/initiatives", bench, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.answer().text());
        assertThat(WholeLedger.running().head()).isEqualTo(head);
        client.refused(
                422,
                "idempotency-key-reused",
                "/v1/initiatives",
                with(bench, "name", "Tafels"),
                "Idempotency-Key",
                key);
        var listed = client.readAt("/v1/initiatives?programme=" + botu.programme(), first.position());
        assertThat(listed.each("id")).containsExactly(first.id());
    }

    private void refused(String code, String member, Object value, String fact, String expected) {
        var problem = client.refused(409, code, "/v1/initiatives", with(bench, member, value));
        assertThat(problem.at(fact)).isEqualTo(expected);
    }
}
