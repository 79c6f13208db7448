package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.IdempotencyIT.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** Worked example 2 as a race of real requests, within one service and between two on the same log. */
class CommitRaceIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static final int TIMES = 40;
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

    @Test
    void ofTwoConcurrentCommitmentsExactlyOneSucceeds() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            race(SERVICE, SERVICE);
        }
    }

    @Test
    void ofTwoConcurrentCommitmentsInTwoServicesExactlyOneSucceeds() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            race(SERVICE, twin);
        }
    }

    private static void race(RunningService one, RunningService other) throws Exception {
        var fund = "/v1/funds/" + here.openFund();
        here.created(fund + "/receipts", here.receiptBody("6400000.00"));
        var body = here.commitmentBody(fund, "4000000.00").toString();
        long head = SERVICE.head();

        var answers = atOnce(List.<Callable<Answer>>of(
                () -> one.post(fund + "/commitments", body), () -> other.post(fund + "/commitments", body)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.problem()).isEqualTo("insufficient-funds");
        assertThat(refused.json().at("/available/amount").asString()).isEqualTo("2400000.00");
        assertThat(refused.json().at("/requested/amount").asString()).isEqualTo("4000000.00");
        assertThat(refused.text("detail")).contains("EUR 2400000.00");
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }

    @Test
    void manyCommitmentsInTwoServicesSpendExactlyWhatIsThere() throws Exception {
        var fund = "/v1/funds/" + here.openFund();
        here.created(fund + "/receipts", here.receiptBody("10.00"));
        var body = here.commitmentBody(fund, "1.00").toString();
        var commitments = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 40; i++) {
            var service = i % 2 == 0 ? SERVICE : twin;
            commitments.add(() -> {
                var answer = service.post(fund + "/commitments", body);
                while (answer.problem().equals("contention")) { // Tells the client to send it again.
                    answer = service.post(fund + "/commitments", body);
                }
                return answer;
            });
        }

        var answers = atOnce(commitments);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("insufficient-funds"));
        assertThat(SERVICE.post(fund + "/commitments", body)
                        .json()
                        .at("/available/amount")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void whatAnotherServiceReceivedIsNotRefusedOnOldKnowledge() {
        var fund = "/v1/funds/" + here.openFund();
        var body = here.commitmentBody(fund, "1.00").toString();
        assertThat(SERVICE.post(fund + "/commitments", body).problem()).isEqualTo("insufficient-funds");

        assertThat(twin.post(fund + "/receipts", here.receiptBody("1.00").toString())
                        .status())
                .isEqualTo(201);

        assertThat(SERVICE.post(fund + "/commitments", body).status()).isEqualTo(201);
    }

    @Test
    void anAdoptionInAnotherServiceIsSeenByTheFund() {
        var initiative = here.created("/v1/initiatives", here.initiativeBody());
        var fund = "/v1/funds/" + here.openFund();
        here.created(fund + "/receipts", here.receiptBody("1.00"));
        var body = here.commitmentBody(fund, "1.00")
                .with("initiative", Body.quoted(initiative))
                .toString();
        assertThat(SERVICE.post(fund + "/commitments", body).problem()).isEqualTo("initiative-not-adopted");

        twin.post("/v1/initiatives/" + initiative + "/adoptions", "{\"reason\":\"Board\"}", "If-Match", "\"0\"");

        assertThat(SERVICE.post(fund + "/commitments", body).status()).isEqualTo(201);
    }
}
