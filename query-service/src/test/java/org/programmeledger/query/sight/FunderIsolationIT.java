package org.programmeledger.query.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.initiative;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A funder sees their own money only (ADR 0022): by the question, and again by the database where the question fails. */
@ParameterizedClass
@EnumSource(Guard.class)
class FunderIsolationIT {

    private static LogWriter log;
    private static RunningQueryService service;
    private static long head;

    @Parameter
    Guard guard;

    @BeforeParameterizedClassInvocation
    static void start(Guard guard) {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        head = log.append(TwoFunders.log());
        service = guard.start(database);
        service.await(head, ViewTables.ALL);
        guard.prepare(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        Guard.sight = Sight.whole();
        service.close();
        log.close();
    }

    /** Every question of the API with every id that there is, at the end of the log and in its past. */
    private List<String> questions() {
        var questions = new ArrayList<String>();
        var party = TwoFunders.ALPHA.value();
        var ids = List.of(
                TwoFunders.ALPHAS,
                TwoFunders.BETAS,
                PROGRAMME.value(),
                initiative(1).value(),
                party,
                "journal");
        for (var path : described()) {
            if (path.contains("{position}")) {
                LongStream.rangeClosed(1, head)
                        .forEach(position -> questions.add(path.replace("{position}", "" + position)));
            } else if (path.contains("{")) {
                ids.forEach(id -> questions.add(path.replaceAll("\\{[a-z]+}", id)));
            } else if (!path.equals("/v1/event-stream")) {
                questions.add(path);
            }
        }
        var more = questions.stream()
                .filter(path -> path.matches("/v1/(funds|journal-entries|audit-entries).*|.*/overview"))
                .filter(path -> !path.matches("/v1/audit-entries/.*"))
                .flatMap(path -> Stream.of(path + "?asOf=" + head, path + "?asOf=14", path + "?minPosition=" + head))
                .toList();
        questions.addAll(more);
        questions.addAll(TwoFunders.questions());
        return questions;
    }

    private Set<String> described() {
        var paths = new TreeSet<String>();
        json(service.get("/v1/openapi.json").body())
                .required("paths")
                .properties()
                .forEach(path -> {
                    if (path.getValue().has("get")) {
                        paths.add(path.getKey());
                    }
                });
        assertThat(paths).hasSizeGreaterThan(20).contains("/v1/funds/{id}/balance");
        return paths;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** Everything that can be read under a sight. */
    private String everything(Sight sight) {
        Guard.sight = sight;
        var all = new StringBuilder();
        for (var question : questions()) {
            var answer = service.get(question);
            // Personal data are kept elsewhere, which is not there in this test.
            if (!answer.body().contains("/problems/vault-unavailable")) {
                assertThat(answer.statusCode())
                        .as(question + " " + answer.body())
                        .isIn(200, 400, 403, 404);
            }
            // The question itself comes back in a refusal: what was asked for is no secret.
            all.append(answer.body().replaceAll("\"instance\":\"[^\"]*\"", "")).append('\n');
        }
        return all.toString();
    }

    private static List<String> all(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void whoeverMaySeeTheWholeSeesAllOfIt() {
        assertThat(everything(Sight.whole()))
                .as("the control")
                .contains(TwoFunders.ALPHAS_SECRETS)
                .contains(TwoFunders.BETAS_IN_ALPHAS)
                .contains(TwoFunders.BETAS_SECRETS)
                .contains(TwoFunders.OF_BOTH);
    }

    @Test
    void aFunderSeesOnlyTheirOwn() {
        assertThat(everything(Sight.own(List.of(TwoFunders.ALPHA))))
                .contains(all(TwoFunders.ALPHAS_SECRETS, TwoFunders.BETAS_IN_ALPHAS))
                .doesNotContain(TwoFunders.BETAS_SECRETS)
                .doesNotContain(TwoFunders.OF_BOTH);
        assertThat(everything(Sight.own(List.of(TwoFunders.BETA))))
                .contains(all(TwoFunders.BETAS_SECRETS, TwoFunders.BETAS_IN_ALPHAS))
                .doesNotContain(TwoFunders.ALPHAS_SECRETS)
                .doesNotContain(TwoFunders.OF_BOTH);
    }

    @Test
    void thePublicSeesNoMoneyAndAllElse() {
        for (var nobodys : List.of(Sight.publicly(), Sight.own(List.of(BoTu.party(13))))) {
            assertThat(everything(nobodys))
                    .doesNotContain(TwoFunders.ALPHAS_SECRETS)
                    .doesNotContain(TwoFunders.BETAS_SECRETS)
                    .doesNotContain(TwoFunders.BETAS_IN_ALPHAS)
                    .doesNotContain(TwoFunders.OF_BOTH)
                    .contains(
                            "\"Alpha\"", "\"Beta\"", "West Practice", "Bospolder", "initiatives.initiative-registered")
                    .doesNotContain("incidents.incident-recorded")
                    .contains("\"initiatives\":1", "\"money\":[]");
        }
    }

    /** The server closes a connection after so many requests, whatever they are. */
    private static Set<String> names(HttpResponse<String> answer) {
        var names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/balance", "/pledges", "/commitments", "?asOf=14", "/pledges?limit=1&asOf=14"})
    void anothersFundIsAsUnknownAsOneThatDoesNotExist(String question) {
        Guard.sight = Sight.own(List.of(TwoFunders.ALPHA));

        var others = service.get("/v1/funds/" + TwoFunders.BETAS + question);
        var unknown = service.get("/v1/funds/" + TwoFunders.UNKNOWN + question);

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(comparable(others.body(), TwoFunders.BETAS))
                .isEqualTo(comparable(unknown.body(), TwoFunders.UNKNOWN));
        assertThat(names(others)).isEqualTo(names(unknown));
        assertThat(others.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/journal-entries?fund=",
                "/v1/audit-entries?stream=",
                "/v1/journal-entries?asOf=14&fund=",
                "/v1/journal-entries?effectiveOn=2030-01-01&fund="
            })
    void aListOfAnothersIsAsEmptyAsOneOfAnUnknown(String question) {
        Guard.sight = Sight.own(List.of(TwoFunders.ALPHA));

        var others = service.get(question + TwoFunders.BETAS);

        assertThat(others.body())
                .isEqualTo(service.get(question + TwoFunders.UNKNOWN).body());
        assertThat(json(others.body()).required("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/audit-entries", "/v1/journal-entries", "/v1/funds"})
    void pagesOfOneAddUpToTheWholeList(String question) {
        Guard.sight = Sight.own(List.of(TwoFunders.BETA));
        var whole = json(service.get(question + "?limit=500").body()).required("items");
        var found = new ArrayList<JsonNode>();
        var next = question + "?limit=1";
        while (!next.isEmpty()) {
            var page = service.get(next);
            json(page.body()).required("items").forEach(found::add);
            assertThat(json(page.body()).required("items")).hasSizeLessThanOrEqualTo(1);
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                    .orElse("");
        }
        assertThat(found).isNotEmpty().containsExactlyElementsOf(whole);
    }

    @Test
    void theStreamOfEventsTellsOfOwnMoneyAndOfWhatIsNone() throws Exception {
        Guard.sight = Sight.own(List.of(TwoFunders.BETA));
        var told = stream();

        var everybodys = ids(type -> type.matches("(programme|parties|initiatives)[.].*"));
        assertThat(told).containsAll(everybodys).hasSize(everybodys.size() + 7);
        Guard.sight = Sight.whole();
        assertThat(stream()).as("the control").hasSize((int) head);
    }

    private List<Long> ids(java.util.function.Predicate<String> type) {
        return log.history().events().stream()
                .filter(event -> type.test(event.type()))
                .map(event -> event.position())
                .toList();
    }

    /** The positions that are told of, from the first to the last, which everybody may know of. */
    private List<Long> stream() throws IOException, InterruptedException {
        var told = new ArrayList<Long>();
        try (var http = HttpClient.newHttpClient()) {
            var request = service.request("/v1/event-stream")
                    .header("Last-Event-ID", "0")
                    .build();
            try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
                var each = lines.iterator();
                while (each.hasNext() && (told.isEmpty() || told.getLast() < head)) {
                    var line = each.next();
                    if (line.startsWith("id:")) {
                        told.add(Long.parseLong(line.substring(3).strip()));
                    }
                }
            }
        }
        return told;
    }

    @Test
    void anAnswerSaysThatItIsNotTheWhole() {
        Guard.sight = Sight.own(List.of(TwoFunders.ALPHA));
        assertThat(service.get("/v1/funds").headers().firstValue("Sight")).contains("own");
        Guard.sight = Sight.whole();
        assertThat(service.get("/v1/funds").headers().firstValue("Sight")).isEmpty();
    }

    private static String comparable(String body, String id) {
        return body.replace(id, "ID").replaceAll("\"trace\":\"[0-9a-f]*\"", "");
    }
}
