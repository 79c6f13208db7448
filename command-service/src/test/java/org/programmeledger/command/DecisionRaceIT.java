package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.IdempotencyIT.atOnce;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.http.testing.TestPeople;

/** A decision holds at the moment of the append (invariant 11): real requests to two services on the same log. */
class DecisionRaceIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static final int TIMES = 1_000;
    private static Neighbourhood here;
    private static RunningService twin;

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
        twin = SERVICE.twin();
    }

    @AfterAll
    static void leave() {
        twin.close();
    }

    private static Body commitment(String decision, String recipient, String amount) {
        return Body.of(
                "initiative", quoted(here.initiative),
                "amount", eur(amount),
                "recipient", quoted(recipient),
                "decision", quoted(decision),
                "reason", quoted("Decided"));
    }

    private static String mandate() {
        var terms = Body.of(
                "kinds", "[\"COMMITMENT\"]",
                "holder", quoted(TestPeople.ALL_HANDS.id().value()),
                "limit", eur("1000000.00"),
                "months", "12",
                "alone", "true");
        return here.decided(Body.of(
                "kind", quoted("MANDATE"),
                "title", quoted("Mandaat"),
                "text", quoted("Wij geven mandaat."),
                "mandate", terms.toString()));
    }

    /** Taken under a mandate, which is the shortest way to a decision. */
    private static String decided(String mandate, String fund, String recipient) {
        var proposal = Body.of(
                "kind", quoted("COMMITMENT"),
                "title", quoted("Club"),
                "text", quoted("Wij besluiten."),
                "fund", quoted(fund),
                "recipient", quoted(recipient),
                "amount", eur("1.00"));
        var decision = here.created(
                "/v1/decisions",
                Body.of("coalition", quoted(here.coalition), "proposal", proposal.toString(), "reason", quoted("Ask")));
        here.created(
                "/v1/decisions/" + decision + "/approvals",
                Body.of("mandate", quoted(mandate), "reason", quoted("Within the mandate")));
        return decision;
    }

    /** Of an annulment and a commitment at the same moment, one goes through: never both, and never neither. */
    @Test
    void anAnnulmentRacesACommitmentAThousandTimes() throws Exception {
        var fund = here.openFund();
        var money = "/v1/funds/" + fund + "/commitments";
        here.created("/v1/funds/" + fund + "/receipts", here.receiptBody("100000.00"));
        var club = here.created("/v1/parties", Body.of("name", quoted("Club"), "type", quoted("OTHER")));
        var mandate = mandate();
        int committed = 0;
        for (int time = 0; time < TIMES; time++) {
            var decision = decided(mandate, fund, club);
            var annulling = "/v1/decisions/" + decision + "/annulments";
            var because = Body.of("reason", quoted("On second thoughts")).toString();
            var body = commitment(decision, club, "1.00").toString();
            var committer = time % 2 == 0 ? SERVICE : twin;

            var answers = atOnce(List.<Callable<Answer>>of(
                    () -> committer.post(money, body), () -> SERVICE.post(annulling, because)));

            var commitment = answers.getFirst();
            var annulment = answers.getLast();
            if (commitment.status() == 201) {
                committed++;
                assertThat(annulment.status()).as(annulment.response().body()).isEqualTo(409);
                assertThat(annulment.problem()).isEqualTo("decision-is-used");
            } else {
                assertThat(annulment.status()).as(annulment.response().body()).isEqualTo(201);
                assertThat(commitment.status()).as(commitment.response().body()).isEqualTo(409);
                assertThat(commitment.problem()).isIn("decision-not-entered", "decision-not-in-force");
            }
        }
        assertThat(committed).as("both sides win sometimes").isBetween(1, TIMES - 1);
    }

    @Test
    void concurrentCommitmentsUseADecisionUpAndNotOneCentMore() throws Exception {
        var fund = here.openFund();
        var money = "/v1/funds/" + fund + "/commitments";
        here.created("/v1/funds/" + fund + "/receipts", here.receiptBody("1000.00"));
        var decision = here.decided("COMMITMENT", fund, "10.00");
        var body = commitment(decision, here.party, "1.00").toString();

        var answers = atOnce(IntStream.range(0, 32)
                .<Callable<Answer>>mapToObj(nr -> () -> (nr % 2 == 0 ? SERVICE : twin).post(money, body))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(refused -> {
            assertThat(refused.problem()).isEqualTo("exceeds-decision");
            assertThat(refused.json().at("/limit/amount").asString()).isEqualTo("10.00");
        });
        var left = SERVICE.post(money, commitment(decision, here.party, "0.01").toString());
        assertThat(left.json().at("/left/amount").asString()).isEqualTo("0.00");
        assertThat(left.text("detail")).contains("EUR 10.00");
    }
}
