package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.Neighbourhood.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.vault.VaultDatabase;

/** Personal data over HTTP: into the vault and out of it, never into the log, and nothing half done. */
class PersonalDataIT {

    private static final String NAME = "Qxwilhelmina de Proefpersoon";
    private static final VaultDatabase VAULT = VaultDatabase.create();
    private static final RunningService SERVICE = RunningService.start(VAULT.database(), VAULT.properties());
    private static Neighbourhood here;

    private final PersonId person = VaultDatabase.person();

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void whatIsKeptStandsNowhereInTheDatabaseAsItWasSaid() {
        var receipt = expect(201, keepName());

        assertThat(receipt.text("id")).isEqualTo(person.value());
        assertThat(receipt.header("Location")).isEqualTo("/v1/personal-files/" + receipt.text("stream"));
        assertThat(states()).containsExactly("KEPT");
        assertThat(payloads(receipt.text("stream")))
                .singleElement()
                .asString()
                .contains("\"kind\":\"NAME\"", "commitment")
                .doesNotContain("Qxwil");
    }

    @Test
    void theSameRequestIsAnsweredOnceAndAnotherUnderItsKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = expect(201, post("names", name(NAME), "Idempotency-Key", key));
        var again = expect(200, post("names", name(NAME), "Idempotency-Key", key));
        var other = post("names", name("Somebody else"), "Idempotency-Key", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(states()).as("nothing is left of those").containsExactly("KEPT");
        expect(201, erase());
        assertThat(expect(200, post("names", name(NAME), "Idempotency-Key", key))
                        .json())
                .as("when nobody can tell any more")
                .isEqualTo(first.json());
    }

    @Test
    void sentTwiceAtTheSameTimeItIsKeptOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = together(8, () -> post("names", name(NAME), "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(states()).containsExactly("KEPT");
    }

    @Test
    void theHashOfARequestInTheLogSaysNothingAboutIt() {
        var key = UUID.randomUUID().toString();
        expect(201, post("names", name(NAME), "Idempotency-Key", key));
        var party =
                Body.of("name", quoted("Stichting"), "type", quoted("OTHER")).toString();
        var control = UUID.randomUUID().toString();
        expect(201, SERVICE.post("/v1/parties", party, "Idempotency-Key", control));

        assertThat(hash(control)).isEqualTo(VaultDatabase.sha256("POST /v1/parties\n" + party));
        assertThat(hash(key)).isNotEqualTo(VaultDatabase.sha256("POST " + path("names") + "\n" + name(NAME)));
    }

    @Test
    void aNewNameTakesThePlaceOfTheOldWhichIsDestroyed() {
        expect(201, keepName());
        expect(201, post("names", name("Another")));

        assertThat(states()).containsExactlyInAnyOrder("ERASED", "KEPT");
    }

    @Test
    void anIncidentIsToldAndItsNarrativeGoesWithThePersonItNames() {
        var incident =
                expect(201, SERVICE.post("/v1/incidents", incident("violence"))).text("id");
        assertThat(states(incident)).containsExactly("KEPT");
        assertThat(payloads(incident)).hasSize(2).noneMatch(payload -> payload.contains("Qxwil"));

        expect(201, erase());

        assertThat(states(incident)).containsExactly("ERASED");
        assertThat(payloads(incident)).hasSize(3);
        var again = SERVICE.post("/v1/incidents", incident("violence"));
        assertThat(again.problem()).isEqualTo("personal-data-were-erased");
    }

    @Test
    void whatARefusedCommandBroughtIsTakenOutAgain() {
        var before = rows();
        var refused = SERVICE.post("/v1/incidents", incident("unheard-of"));

        assertThat(refused.problem()).isEqualTo("unknown-incident-type");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anErasureSaysWhatTheLawRequiresToBeKeptAndCanBeSentAgain() {
        expect(201, keepName());
        var retention = Body.of("ground", quoted("TAX_RECORDS"), "until", quoted("2099-12-31"));
        expect(201, post("contacts", Body.of("email", quoted("qx@example.org"), "retention", retention.toString())));

        var first = expect(201, erase());
        var second = expect(201, erase());

        assertThat(first.json().path("erased")).hasSize(1);
        assertThat(first.json().at("/kept/0/retention/ground").asString()).isEqualTo("TAX_RECORDS");
        assertThat(first.json().at("/kept/0/retention/until").asString()).isEqualTo("2099-12-31");
        assertThat(second.json().path("erased")).isEmpty();
        assertThat(second.json().path("kept")).isEqualTo(first.json().path("kept"));
        assertThat(states()).containsExactlyInAnyOrder("ERASED", "KEPT");
        assertThat(keepName().problem()).isEqualTo("personal-data-were-erased");
        var entry = first.json().at("/kept/0/entry").asString();
        assertThat(post("entries/" + entry + "/erasures", reason()).problem()).isEqualTo("entry-under-retention");
        assertThat(SERVICE.post(path("erasures"), "{}").problem())
                .as("an erasure without a reason")
                .isEqualTo("invalid-input");
    }

    @Test
    void anErasureThatRacesWithWritersLeavesNothingBehind() throws Exception {
        var writing = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 12; i++) {
            writing.add(i == 6 ? this::erase : i % 3 == 0 ? this::tell : this::keepName);
        }
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(writing.size())) {
            for (var answer : threads.invokeAll(writing)) {
                answers.add(answer.get());
            }
        }
        expect(201, erase()); // The keeper of promises: a narrative may have been under way when the first one looked.

        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(states()).doesNotContain("KEPT", "STAGED");
        assertThat(VAULT.vault().concerning(person)).isEmpty();
    }

    private Answer keepName() {
        return post("names", name(NAME));
    }

    private Answer tell() {
        return SERVICE.post("/v1/incidents", incident("violence"));
    }

    private Answer erase() {
        return post("erasures", reason());
    }

    private Answer post(String what, Body body, String... headers) {
        return SERVICE.post(path(what), body.toString(), headers);
    }

    private String path(String what) {
        return "/v1/people/" + person + "/" + what;
    }

    private static Body name(String name) {
        return Body.of("name", quoted(name));
    }

    private static Body reason() {
        return Body.of("reason", quoted("Asked for by letter"));
    }

    private String incident(String type) {
        return Body.of(
                        "programme", quoted(here.programme),
                        "type", quoted(type),
                        "areaCell", quoted("schiedamseweg"),
                        "severity", quoted("LOW"),
                        "narrative", quoted(NAME + " was called names."),
                        "named", "[" + quoted(person.value()) + "]")
                .toString();
    }

    private static List<Answer> together(int howMany, Callable<Answer> request) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(howMany)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(howMany, request))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<String> states() {
        return states(person.value());
    }

    private static List<String> states(String subject) {
        return VAULT.database()
                .jdbc()
                .sql("select state from vault.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static long rows() {
        return VAULT.database()
                .jdbc()
                .sql("select count(*) from vault.entry")
                .query(Long.class)
                .single();
    }

    private static List<String> payloads(String stream) {
        return VAULT.database()
                .jdbc()
                .sql("select payload from event_log.event where stream = ? order by version")
                .param(stream)
                .query(String.class)
                .list();
    }

    private static String hash(String key) {
        return VAULT.database()
                .jdbc()
                .sql("select hash from event_log.request where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
