package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.IdempotencyIT.atOnce;
import static org.programmeledger.command.Neighbourhood.expect;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** One payment, one entry that stands: also when one was reversed and others want to take its place at once. */
class ReplacementIT {

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

    private static Body reversed(String fund, Body receipt) {
        var recorded = expect(201, SERVICE.post(fund + "/receipts", receipt.toString()));
        var reversal = Body.of("entry", quoted(recorded.text("id")), "reason", quoted("Wrong fund"));
        expect(
                201,
                SERVICE.post(fund + "/reversals", reversal.toString(), "If-Match", quoted(recorded.text("version"))));
        var replaced = Body.of("fund", quoted(fund.replace("/v1/funds/", "")), "entry", quoted(recorded.text("id")));
        return receipt.with("replaces", replaced.toString());
    }

    @Test
    void aReversedReceiptIsRecordedAnewInTheRightFundAndOnlyAsWhatReplacesIt() {
        var wrong = "/v1/funds/" + here.openFund();
        var right = "/v1/funds/" + here.openFund();
        var receipt = here.receiptBody("10.00");
        var again = reversed(wrong, receipt);

        assertThat(expect(409, SERVICE.post(right + "/receipts", receipt.toString()))
                        .problem())
                .isEqualTo("payment-reference-taken");
        expect(201, SERVICE.post(right + "/receipts", again.toString()));
        assertThat(expect(409, SERVICE.post(wrong + "/receipts", again.toString()))
                        .problem())
                .isEqualTo("payment-reference-taken");
        var other = here.receiptBody("10.00").with("replaces", again.members().get("replaces"));
        assertThat(expect(409, SERVICE.post(right + "/receipts", other.toString()))
                        .problem())
                .isEqualTo("another-reference");
    }

    @Test
    void ofTwoWhoReplaceTheSameReceiptInTwoFundsAndServicesOneSucceeds() throws Exception {
        for (int time = 0; time < 10; time++) {
            var one = "/v1/funds/" + here.openFund();
            var other = "/v1/funds/" + here.openFund();
            var body = reversed(one, here.receiptBody("10.00")).toString();

            var answers = atOnce(List.<Callable<Answer>>of(
                    () -> SERVICE.post(one + "/receipts", body), () -> twin.post(other + "/receipts", body)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers).extracting(Answer::problem).contains("payment-reference-taken");
        }
    }
}
