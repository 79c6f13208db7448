package org.programmeledger.query.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.Code;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims and outcome contracts over HTTP: each filter keeps what it names and nothing else, as of any position. */
class EffectsHttpIT {

    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final ProgrammeId OTHER = new ProgrammeId(id(ProgrammeId.PREFIX, 2));
    private static final int MANY = 501;

    private static LogWriter log;
    private static RunningQueryService service;
    private static long claims;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var history = History.of(
                claim(1, PROGRAMME, 1, ClaimKind.AVOIDED_COST, "off-benefit", 1, 2),
                claim(2, PROGRAMME, 2, ClaimKind.SOCIAL_RETURN, "off-benefit", 1, 3),
                claim(3, PROGRAMME, 2, ClaimKind.AVOIDED_COST, "in-work", 4, 3),
                claim(4, OTHER, 1, ClaimKind.AVOIDED_COST, "off-benefit", 1, 3),
                new ClaimWithdrawn(new ClaimId(id(ClaimId.PREFIX, 3))));
        claims = history.head();
        history.and(signed(1, PROGRAMME, 1), signed(2, PROGRAMME, 2), signed(3, OTHER, 1))
                .and(submitted(1, 1), submitted(2, 1), submitted(3, 2));
        var many = new ArrayList<ClaimRecorded>();
        LongStream.rangeClosed(100, 99 + MANY)
                .forEach(number -> many.add(claim(number, PROGRAMME, 9, ClaimKind.VALUE_UPLIFT, "many", 9, 9)));
        history.and(many);
        long head = log.append(history);
        service = RunningQueryService.on(database);
        service.await(head, "claim", "contract", "submission");
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static ClaimRecorded claim(
            long number,
            ProgrammeId programme,
            long initiative,
            ClaimKind kind,
            String effect,
            long beneficiary,
            long author) {
        return new ClaimRecorded(
                new ClaimId(id(ClaimId.PREFIX, number)),
                programme,
                initiative(initiative),
                kind,
                new Effect(new Code(effect), party(beneficiary), null, FIRST, FIRST.plusDays(9)),
                eur("10.00"),
                new Code("sroi"),
                party(author),
                null,
                PERSON);
    }

    private static ContractSigned signed(long number, ProgrammeId programme, long initiative) {
        return new ContractSigned(
                contract(number),
                programme,
                initiative(initiative),
                new Bond(party(1), party(2), CITY, party(4)),
                new Code("in-work"),
                "In work",
                eur("4500.00"),
                List.of(new CappedPeriod(FIRST, FIRST.plusDays(9), 2)));
    }

    private static ContractId contract(long number) {
        return new ContractId(id(ContractId.PREFIX, number));
    }

    private static OutcomesSubmitted submitted(long number, long contract) {
        return new OutcomesSubmitted(
                contract(contract),
                new SubmissionId(id(SubmissionId.PREFIX, number)),
                1,
                List.of(new Pseudonym("%032x".formatted(number))),
                PERSON);
    }

    private static List<JsonNode> items(String question) {
        var answer = service.get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .required("items")
                .valueStream()
                .toList();
    }

    /** The number at the end of each id. */
    private static String numbers(List<JsonNode> items) {
        return String.join(
                " ",
                items.stream()
                        .map(item -> item.required("id").asString())
                        .map(id -> Long.toString(Long.parseLong(id.substring(id.lastIndexOf('-') + 1), 16)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1 2 3 4",
        "programme=P1, 1 2 3",
        "initiative=I2, 2 3",
        "author=A2, 1",
        "kind=AVOIDED_COST, 1 3 4",
        "status=WITHDRAWN, 3",
        "status=RECORDED, 1 2 4",
        "effect=off-benefit, 1 2 4",
        "beneficiary=A4, 3",
        "effect=off-benefit&beneficiary=A4, ''",
        "effect=off-benefit&beneficiary=A1&programme=P1&author=A3, 2"
    })
    void claimsAreThoseThatTheQuestionNames(String filter, String numbers) {
        var question = "/v1/claims?asOf=" + claims + "&" + named(filter);

        assertThat(numbers(items(question.endsWith("&") ? question.substring(0, question.length() - 1) : question)))
                .isEqualTo(numbers);
    }

    private static String named(String filter) {
        return filter.replace("P1", PROGRAMME.value())
                .replace("I2", initiative(2).value())
                .replaceAll("A([0-9])", id("party", 0).replaceAll("0$", "") + "$1");
    }

    @Test
    void overlapsAreThoseAtThePositionThatIsAskedFor() {
        var first = "/v1/claims/" + id(ClaimId.PREFIX, 1);
        assertThat(service.get(first + "?asOf=1").body()).contains("\"overlaps\":[]");
        assertThat(service.get(first).body()).contains(id(ClaimId.PREFIX, 2)).doesNotContain(id(ClaimId.PREFIX, 4));
        assertThat(service.get("/v1/claims/" + id(ClaimId.PREFIX, 4)).body())
                .as("in another programme")
                .contains("\"overlaps\":[]");
    }

    @Test
    void allOverlapsAreNamedHoweverMany() {
        var answer = service.get("/v1/claims/" + id(ClaimId.PREFIX, 100));

        assertThat(JsonMapper.shared().readTree(answer.body()).required("overlaps"))
                .hasSize(MANY - 1);
    }

    @ParameterizedTest
    @CsvSource({"'', 1 2 3", "programme=P1, 1 2", "initiative=I2, 2", "limit=1, 1"})
    void contractsAreThoseThatTheQuestionNames(String filter, String numbers) {
        assertThat(numbers(items("/v1/outcome-contracts" + (filter.isEmpty() ? "" : "?" + named(filter)))))
                .isEqualTo(numbers);
    }

    @Test
    void submissionsAreThoseOfTheContract() {
        var one = "/v1/outcome-contracts/" + contract(1) + "/submissions";
        assertThat(numbers(items(one))).isEqualTo("1 2");
        assertThat(numbers(items(one + "?asOf=" + (claims + 4)))).isEqualTo("1");
        assertThat(numbers(items("/v1/outcome-contracts/" + contract(3) + "/submissions")))
                .isEmpty();
        assertThat(service.get("/v1/outcome-contracts/" + contract(9) + "/submissions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get(one + "?asOf=" + claims).statusCode())
                .as("before it was signed")
                .isEqualTo(404);
    }
}
