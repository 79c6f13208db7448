package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.IdempotencyIT.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.people.Role;

/** The last places under a cap, as a race of verifiers in two services on one log. */
class OutcomeRaceIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static final String EVIDENCE =
            "[{\"uri\":\"https://example.org/report.pdf\",\"sha256\":\"" + "0123456789abcdef".repeat(4) + "\"}]";
    private static final int RACERS = 12;

    private static Neighbourhood here;
    private static RunningService twin;
    private static String provider;
    private static String verifier;
    private static List<Colleague> verifiers;

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
        twin = SERVICE.twin();
        provider = party("Provider");
        verifier = party("Verifier");
        verifiers =
                Stream.generate(() -> Colleague.registered(SERVICE)).limit(2).toList();
        verifiers.forEach(colleague -> colleague.given(Role.FUNDER, verifier, null, null));
    }

    @AfterAll
    static void leave() {
        twin.close();
    }

    private static String party(String name) {
        return here.created("/v1/parties", Body.of("name", quoted(name), "type", quoted("OTHER")));
    }

    private static String contract(String periods) {
        return here.created(
                "/v1/outcome-contracts",
                Body.of(
                        "initiative", quoted(here.initiative),
                        "provider", quoted(provider),
                        "investor", quoted(here.party),
                        "payer", quoted(here.party),
                        "verifier", quoted(verifier),
                        "outcome", quoted("in-work"),
                        "description", quoted("In work for half a year"),
                        "tariff", eur("4500.00"),
                        "periods", periods,
                        "reason", quoted("Board")));
    }

    private static String submission(String contract, int person) {
        return here.created(
                "/v1/outcome-contracts/" + contract + "/submissions",
                Body.of(
                        "provider",
                        quoted(provider),
                        "period",
                        "1",
                        "outcomes",
                        "[" + quoted("%032x".formatted(person)) + "]",
                        "reason",
                        quoted("Reached")));
    }

    /** A verifier who confirms one person; every other one asks the other service. */
    private static Callable<Answer> verification(String contract, int person) {
        var path =
                "/v1/outcome-contracts/" + contract + "/submissions/" + submission(contract, person) + "/verifications";
        var body = Body.of(
                        "verifier",
                        quoted(verifier),
                        "confirmed",
                        "[" + quoted("%032x".formatted(person)) + "]",
                        "evidence",
                        EVIDENCE,
                        "reason",
                        quoted("Seen"))
                .toString();
        var colleague = verifiers.get(person % 2).at(person % 2 == 0 ? SERVICE : twin);
        return () -> {
            var answer = colleague.post(path, body);
            while (answer.problem().equals("contention")) { // Tells the client to send it again.
                answer = colleague.post(path, body);
            }
            return answer;
        };
    }

    private static List<OutcomesVerified> verified(String contract) {
        return SERVICE.log().stream(contract, 0).stream()
                .map(RecordedEvent::event)
                .filter(OutcomesVerified.class::isInstance)
                .map(OutcomesVerified.class::cast)
                .toList();
    }

    private static List<OutcomesVerified> race(String periods) throws Exception {
        var contract = contract(periods);
        var racers = new ArrayList<Callable<Answer>>();
        for (int person = 0; person < RACERS; person++) {
            racers.add(verification(contract, person));
        }

        var answers = atOnce(racers);

        assertThat(answers).allSatisfy(answer -> Neighbourhood.expect(201, answer));
        return verified(contract);
    }

    @Test
    void theLastPlaceUnderTheCapIsGivenOnce() throws Exception {
        var verified = race("[{\"from\":\"2025-01-01\",\"until\":\"2025-12-31\",\"cap\":1}]");

        assertThat(verified).hasSize(RACERS);
        assertThat(verified).filteredOn(one -> !one.accepted().isEmpty()).hasSize(1);
        assertThat(verified).filteredOn(one -> !one.refused().isEmpty()).hasSize(RACERS - 1);
    }

    @Test
    void whoeverComesTooLateIsCarriedOverUntilTheNextPeriodIsFullToo() throws Exception {
        var verified = race("[{\"from\":\"2025-01-01\",\"until\":\"2025-12-31\",\"cap\":3},"
                + "{\"from\":\"2026-01-01\",\"until\":\"2026-12-31\",\"cap\":2}]");

        assertThat(verified).filteredOn(one -> !one.accepted().isEmpty()).hasSize(3);
        assertThat(verified).filteredOn(one -> !one.carriedOver().isEmpty()).hasSize(2);
        assertThat(verified).filteredOn(one -> !one.refused().isEmpty()).hasSize(RACERS - 5);
        assertThat(verified)
                .as("what is payable is the tariff of those accepted")
                .extracting(one -> one.payable().amount())
                .contains("4500.00", "0.00");
    }

    @Test
    void aVerificationNeedsADocumentAndTheVerifiersOwnPerson() {
        var contract = contract("[{\"from\":\"2025-01-01\",\"until\":\"2025-12-31\",\"cap\":1}]");
        var path = "/v1/outcome-contracts/" + contract + "/submissions/" + submission(contract, 1) + "/verifications";
        var body = Body.of("verifier", quoted(verifier), "confirmed", "[]", "reason", quoted("Seen"));

        var unshown = verifiers.getFirst().post(path, body.toString());
        assertThat(unshown.status()).isEqualTo(400);
        assertThat(unshown.json().at("/errors/0/pointer").asString()).isEqualTo("/evidence");
        assertThat(SERVICE.post(path, body.with("evidence", EVIDENCE).toString())
                        .status())
                .as("another party's person")
                .isEqualTo(403);
    }
}
