package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.IdempotencyIT.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** An idempotency key belongs to the log, not to the process that happens to see it. */
class KeysAcrossInstancesIT {

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

    @RepeatedTest(3)
    void aHundredTimesTheSameRequestToTwoInstancesAtOnceIsOneEvent() throws Exception {
        var key = UUID.randomUUID().toString();
        var path = "/v1/funds/" + here.fund + "/receipts";
        var body = here.receiptBody("1.00").toString();
        long head = SERVICE.head();

        var answers = atOnce(requests(100, path, key, body));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(99);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
        assertThat(answers)
                .extracting(answer -> answer.header("ETag"))
                .containsOnly(answers.getFirst().header("ETag"));
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }

    @RepeatedTest(3)
    void ofTwoRequestsThatFightForAKeyOneIsAnsweredAndTheOtherToldThatItIsTaken() throws Exception {
        var key = UUID.randomUUID().toString();
        var path = "/v1/funds/" + here.fund + "/receipts";
        var one = here.receiptBody("1.00").toString();
        var other = here.receiptBody("2.00").toString();
        long head = SERVICE.head();
        var both = new ArrayList<>(requests(50, path, key, one));
        both.addAll(requests(50, path, key, other));

        var answers = atOnce(both);

        assertThat(SERVICE.head()).isEqualTo(head + 1);
        boolean oneWon = answers.getFirst().status() != 422;
        var won = oneWon ? answers.subList(0, 50) : answers.subList(50, 100);
        var lost = oneWon ? answers.subList(50, 100) : answers.subList(0, 50);
        assertThat(won).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(won).filteredOn(answer -> answer.status() == 200).hasSize(49);
        assertThat(lost).extracting(Answer::status).containsOnly(422);
        assertThat(lost).extracting(Answer::problem).containsOnly("idempotency-key-reused");
    }

    @Test
    void theOtherInstanceKnowsTheFirstReceiptAndWhatTheKeyWasUsedFor() {
        var key = UUID.randomUUID().toString();
        var path = "/v1/funds/" + here.fund + "/receipts";
        var body = here.receiptBody("1.00").toString();
        var first = SERVICE.post(path, body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        long head = SERVICE.head();

        assertIsFirst(first, twin.post(path, body, "Idempotency-Key", key));
        assertThat(twin.post(path, here.receiptBody("2.00").toString(), "Idempotency-Key", key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void soDoesAnInstanceThatWasStartedLater() {
        var key = UUID.randomUUID().toString();
        var body = Neighbourhood.programmeBody().toString();
        var service = RunningService.start();
        var first = service.post("/v1/programmes", body, "Idempotency-Key", key);
        long head = service.head();
        service.close();
        assertThat(first.status()).isEqualTo(201);

        try (var restarted = service.twin()) {
            assertIsFirst(first, restarted.post("/v1/programmes", body, "Idempotency-Key", key));
            assertThat(restarted
                            .post(
                                    "/v1/programmes",
                                    Neighbourhood.programmeBody()
                                            .with("area", quoted("Elsewhere"))
                                            .toString(),
                                    "Idempotency-Key",
                                    key)
                            .problem())
                    .isEqualTo("idempotency-key-reused");
            assertThat(restarted.head()).isEqualTo(head);
        }
    }

    /** "A refused request does not use up its key" (docs/api.md): also not for a corrected body, also not elsewhere. */
    @Test
    void theKeyOfARefusedRequestMayBeUsedForACorrectedOneOnTheOtherInstance() {
        var key = UUID.randomUUID().toString();
        var fund = here.openFund();
        var path = "/v1/funds/" + fund + "/commitments";
        here.created("/v1/funds/" + fund + "/receipts", here.receiptBody("1.00"));

        var refused = SERVICE.post(path, here.commitmentBody(fund, "10.00").toString(), "Idempotency-Key", key);
        var corrected = here.commitmentBody(fund, "1.00").toString();
        var accepted = twin.post(path, corrected, "Idempotency-Key", key);

        assertThat(refused.problem()).isEqualTo("insufficient-funds");
        assertThat(accepted.status()).isEqualTo(201);
        assertIsFirst(accepted, SERVICE.post(path, corrected, "Idempotency-Key", key));
    }

    private static void assertIsFirst(Answer first, Answer again) {
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    /** The same request so many times, to one instance and the other in turn. */
    private static List<Callable<Answer>> requests(int times, String path, String key, String body) {
        var requests = new ArrayList<Callable<Answer>>();
        for (int nr = 0; nr < times; nr++) {
            var instance = nr % 2 == 0 ? SERVICE : twin;
            requests.add(() -> instance.post(path, body, "Idempotency-Key", key));
        }
        return requests;
    }
}
