package org.programmeledger.standalone.observability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.vault.VaultDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty strings that stand for people's names, addresses and stories are kept, read, refused, parked and erased; then
 * everything that was written down is searched for them: every column of every table, a dump of each, the server's own files
 * with their old pages and its log of changes, log lines, spans, metrics, the journal of erasures. What is found is nothing.
 */
class ErasureIT {

    /** All seeds begin with it, so one search finds any; the number tells which. */
    private static final String SEED = "Qzseed";

    private static final String CONTROL = "Qzcontrolnotpersonal";
    private static final int PEOPLE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final VaultDatabase VAULT = VaultDatabase.create();

    private static ObservedLedger ledger;
    private static LogLines lines;
    private final List<PersonId> people = new ArrayList<>();
    private int seeds;
    private String programme = "";

    @BeforeAll
    static void start() {
        ledger = ObservedLedger.start(VAULT.database(), VAULT.properties());
        lines = LogLines.listening();
    }

    @AfterAll
    static void stop() {
        lines.close();
        ledger.close();
    }

    @Test
    void afterErasureNothingIsLeftOfFiftyStringsAnywhere() throws Exception {
        settle();
        VAULT.database()
                .jdbc()
                .sql("alter table views.incident add constraint no_grave check (document ->> 'severity' <> 'HIGH')")
                .update();
        for (int i = 0; i < PEOPLE; i++) {
            keepAndRead(VaultDatabase.person());
        }
        assertThat(seeds).isEqualTo(50);
        await().atMost(PATIENCE)
                .until(() -> VAULT.database()
                                .jdbc()
                                .sql("select count(*) from views.parked_event")
                                .query(Long.class)
                                .single()
                        > 0);
        refuse();

        for (var person : people) {
            var erased = created("/v1/people/" + person + "/erasures", "{\"reason\":\"Asked for\"}");
            assertThat(JsonMapper.shared().readTree(erased.body()).path("erased"))
                    .hasSize(3);
            var left = ledger.send("GET", "/v1/people/" + person + "/personal-data?purpose=LEGAL_DUTY", "");
            assertThat(left.body()).contains("\"erased\":true").doesNotContain(SEED);
        }
        VAULT.database().jdbc().sql("checkpoint").update();

        assertThat(keysLeft()).isZero();
        assertThat(findings(SEED)).isEmpty();
        assertThat(findings(CONTROL))
                .as("the control is found in tables, dumps and files")
                .anyMatch(place -> place.startsWith("table "))
                .anyMatch(place -> place.startsWith("dump "))
                .anyMatch(place -> place.startsWith("file "));
    }

    private void settle() throws Exception {
        created("/v1/parties", "{\"name\":\"" + CONTROL + "\",\"type\":\"OTHER\"}");
        var both = "{\"nl\":\"Naam\",\"en\":\"Name\"}";
        programme = id(created(
                "/v1/programmes",
                "{\"name\":" + both + ",\"area\":\"BoTu\",\"from\":\"2018-10-01\",\"until\":\"2028-09-30\","
                        + "\"desiredPicture\":" + both + "}"));
        created("/v1/programmes/" + programme + "/incident-types", "{\"code\":\"violence\",\"name\":" + both + "}");
        created("/v1/programmes/" + programme + "/area-cells", "{\"code\":\"north\",\"name\":" + both + "}");
    }

    /** A name, a contact of two, a note and a narrative: five strings. */
    private void keepAndRead(PersonId person) throws Exception {
        people.add(person);
        var path = "/v1/people/" + person;
        created(path + "/names", "{\"name\":\"" + seed() + "\"}");
        created(path + "/contacts", "{\"email\":\"" + seed() + "@example.org\",\"address\":\"" + seed() + " 7\"}");
        created(path + "/notes", "{\"text\":\"" + seed() + " was helpful\"}");
        var severity = people.size() % 2 == 0 ? "HIGH" : "LOW";
        var told = seed() + " was called names in the street";
        var incident = id(created("/v1/incidents", incident("violence", severity, told, person)));
        var read = ledger.send("GET", path + "/personal-data?purpose=LEGAL_DUTY", "");
        assertThat(read.body()).contains(SEED);
        assertThat(ledger.send("GET", "/v1/incidents/" + incident + "/narrative?purpose=RESPOND", "")
                        .body())
                .contains(told);
    }

    /** What is refused, and what is no request at all, says no more of itself. */
    private void refuse() throws Exception {
        var path = "/v1/people/" + people.getFirst();
        for (var body : List.of(
                "{\"name\":\"" + SEED,
                "{\"" + SEED + "\":\"" + SEED + "\"}",
                "{\"name\":\"" + SEED.repeat(100) + "\"}",
                "{\"name\":\" " + SEED + "\"}")) {
            assertThat(ledger.send("POST", path + "/names", body).statusCode()).isEqualTo(400);
        }
        var refused = incident("unheard-of", "LOW", SEED, people.getFirst());
        assertThat(ledger.send("POST", "/v1/incidents", refused).statusCode()).isEqualTo(409);
        var keys = Files.readAllBytes(VAULT.keyFile());
        Files.write(VAULT.keyFile(), new byte[0]);
        assertThat(ledger.send("POST", path + "/names", "{\"name\":\"" + SEED + "\"}")
                        .statusCode())
                .isEqualTo(503);
        Files.write(VAULT.keyFile(), keys);
    }

    private String seed() {
        return SEED + "%02d".formatted(seeds++);
    }

    private String incident(String type, String severity, String told, PersonId named) {
        return "{\"programme\":\"" + programme + "\",\"type\":\"" + type + "\",\"areaCell\":\"north\",\"severity\":\""
                + severity + "\",\"narrative\":\"" + told + "\",\"named\":[\"" + named + "\"]}";
    }

    private static HttpResponse<String> created(String path, String body) throws Exception {
        var answer = ledger.send("POST", path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private static String id(HttpResponse<String> receipt) {
        return JsonMapper.shared().readTree(receipt.body()).required("id").asString();
    }

    private static long keysLeft() {
        return VAULT.database()
                .jdbc()
                .sql("select count(*) from vault.entry where wrapped_key is not null or ciphertext is not null")
                .query(Long.class)
                .single();
    }

    /** Every place in which it stands, in any case, as text or as bytes in hexadecimal or Base64. */
    private static List<String> findings(String what) throws Exception {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            if (contains(rows(table), what)) {
                found.add("table " + table);
            }
            if (contains(dump(table), what)) {
                found.add("dump " + table);
            }
        }
        files().filter(file -> contains(content(file), what)).forEach(file -> found.add("file " + file));
        lines.all().stream().filter(line -> contains(line, what)).forEach(line -> found.add("log " + line));
        ledger.spans().all().stream()
                .map(Spans::everything)
                .filter(span -> contains(span, what))
                .forEach(span -> found.add("span " + span));
        if (contains(ledger.send("GET", "/actuator/prometheus", "").body(), what)) {
            found.add("metrics");
        }
        return found;
    }

    private static boolean contains(String text, String what) {
        var lower = text.toLowerCase(Locale.ROOT);
        var bytes = what.getBytes(UTF_8);
        var base64 = java.util.Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return lower.contains(what.toLowerCase(Locale.ROOT))
                || lower.contains(HexFormat.of().formatHex(bytes))
                || text.contains(base64);
    }

    private static List<String> tables() {
        return VAULT.database().jdbc().sql("""
                        select format('%I.%I', nspname, relname)
                        from pg_class c join pg_namespace n on n.oid = relnamespace
                        where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema')
                        order by 1""").query(String.class).list();
    }

    private static String rows(String table) {
        var rows = VAULT.database()
                .jdbc()
                .sql("select t::text from " + table + " t")
                .query((row, nr) -> row.getString(1))
                .list();
        return String.join("\n", rows);
    }

    private static String dump(String table) throws Exception {
        try (var connection = VAULT.database().dataSource().getConnection();
                var out = new ByteArrayOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            return out.toString(UTF_8);
        }
    }

    /** The server's files, those of the vault beside it, and what the JVM has put into files of its own. */
    private static Stream<Path> files() throws IOException {
        var data = VAULT.database()
                .jdbc()
                .sql("show data_directory")
                .query(String.class)
                .single();
        var all = new ArrayList<Path>();
        for (var directory : List.of(Path.of(data), VAULT.directory())) {
            try (var walk = Files.walk(directory)) {
                walk.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all.stream();
    }

    /** One that the server removes meanwhile has no content. */
    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
        } catch (java.nio.file.NoSuchFileException _) {
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
