package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.IdempotencyIT.atOnce;
import static org.programmeledger.command.Neighbourhood.expect;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** Invariant 1 over HTTP: a fund that commits on confirmed commitments in. */
class PromisedMoneyIT {

    private static final RunningService SERVICE = RunningService.shared();
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

    private static String openFund() {
        return "/v1/funds/" + here.created("/v1/funds", here.fundBody().with("commitsOnCommitmentsIn", "true"));
    }

    private static Body promise(String amount) {
        return Body.of("funder", quoted(here.party), "amount", eur(amount), "reason", quoted("Decision"));
    }

    private static String payment(String amount) {
        return Body.of(
                        "recipient", quoted(here.party),
                        "amount", eur(amount),
                        "paymentReference", quoted(UUID.randomUUID().toString()),
                        "reason", quoted("Advance"))
                .toString();
    }

    @Test
    void whatIsPromisedIsCommittedAndIsPaidWhenItHasArrived() {
        var fund = openFund();
        var promise = here.created(fund + "/commitments-in", promise("30.00"));
        var commitment = here.created(fund + "/commitments", here.commitmentBody(fund, "30.00"));
        var paying = fund + "/commitments/" + commitment + "/disbursements";

        var tooMuch = expect(
                409,
                SERVICE.post(
                        fund + "/commitments", here.commitmentBody(fund, "0.01").toString()));
        assertThat(tooMuch.problem()).isEqualTo("insufficient-funds");
        var tooEarly = expect(409, SERVICE.post(paying, payment("20.00"), "Accept-Language", "nl"));
        assertThat(tooEarly.problem()).isEqualTo("not-received-yet");
        assertThat(tooEarly.json().at("/awaited/amount").asString()).isEqualTo("30.00");
        assertThat(tooEarly.json().at("/arrived/amount").asString()).isEqualTo("0.00");
        assertThat(tooEarly.text("title")).isEqualTo("Dit geld is nog niet binnen");

        here.created(fund + "/receipts", here.receiptBody("20.00").with("commitmentIn", quoted(promise)));
        expect(201, SERVICE.post(paying, payment("20.00")));
        assertThat(SERVICE.post(paying, payment("0.01")).problem()).isEqualTo("not-received-yet");
    }

    @Test
    void ofTwoWhoCommitTheSamePromiseInTwoServicesOneSucceeds() throws Exception {
        for (int time = 0; time < 10; time++) {
            var fund = openFund();
            here.created(fund + "/commitments-in", promise("30.00"));
            var body = here.commitmentBody(fund, "20.00").toString();

            var answers = atOnce(List.<Callable<Answer>>of(
                    () -> SERVICE.post(fund + "/commitments", body), () -> twin.post(fund + "/commitments", body)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        }
    }
}
