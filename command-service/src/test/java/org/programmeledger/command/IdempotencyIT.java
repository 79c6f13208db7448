package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** One key, one request, one answer; and worked example 2 as a race of real requests. */
class IdempotencyIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static Neighbourhood here;

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
    }

    /** Runs all at once and returns their results in order. */
    static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void aReceiptSaysWhereTheFactStands() {
        var answer = SERVICE.post(
                "/v1/funds/" + here.fund + "/pledges", here.pledgeBody().toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("id")).startsWith("pledge_");
        assertThat(answer.text("stream")).isEqualTo(here.fund);
        assertThat(answer.json().path("position").asLong(0)).isEqualTo(SERVICE.head());
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.json().path("version") + "\"");
        assertThat(answer.header("Location")).isEqualTo("/v1/funds/" + here.fund);
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(answer.json().at("/links/self").asString()).isEqualTo("/v1/funds/" + here.fund);
        assertThat(answer.json().at("/links/event").asString()).isEqualTo("/v1/audit-entries/" + SERVICE.head());
    }

    @Test
    void theSameKeyAndBodyGetTheFirstReceiptAlsoAfterTheStreamMovedOn() {
        var key = UUID.randomUUID().toString();
        var body = here.pledgeBody().toString();
        var path = "/v1/funds/" + here.fund + "/pledges";
        var first = SERVICE.post(path, body, "Idempotency-Key", key);
        SERVICE.post(path, body);
        long head = SERVICE.head();

        var again = SERVICE.post(path, body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void aReceiptComesAsJsonWhateverWasAskedFor() {
        var path = "/v1/funds/" + here.fund + "/pledges";

        assertThat(SERVICE.post(path, here.pledgeBody().toString(), "Accept", "text/html")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameTransitionAgainGetsItsFirstReceiptThoughItWouldNowBeRefused() {
        var id = here.created("/v1/initiatives", here.initiativeBody());
        var key = UUID.randomUUID().toString();
        var path = "/v1/initiatives/" + id + "/adoptions";
        var first = SERVICE.post(path, "{\"reason\":\"Board\"}", "Idempotency-Key", key, "If-Match", "\"0\"");
        var again = SERVICE.post(path, "{\"reason\":\"Board\"}", "Idempotency-Key", key, "If-Match", "\"0\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(SERVICE.post(path, "{\"reason\":\"Board\"}", "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("wrong-phase");
    }

    @Test
    void theSameKeyWithAnotherBodyOrPathIsRefused() {
        var key = UUID.randomUUID().toString();
        here.created("/v1/parties", Body.of("name", quoted("A"), "type", quoted("OTHER")));
        SERVICE.post("/v1/funds/" + here.fund + "/pledges", here.pledgeBody().toString(), "Idempotency-Key", key);
        var other = here.openFund();
        long head = SERVICE.head();

        var body = here.pledgeBody().with("reason", quoted("Another"));
        var answers = List.of(
                SERVICE.post("/v1/funds/" + here.fund + "/pledges", body.toString(), "Idempotency-Key", key),
                SERVICE.post(
                        "/v1/funds/" + other + "/pledges", here.pledgeBody().toString(), "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsOnly(422);
        assertThat(answers).extracting(Answer::problem).containsOnly("idempotency-key-reused");
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        var key = UUID.randomUUID().toString();
        var path = "/v1/funds/" + here.openFund();
        var body = here.commitmentBody(path, "1.00").toString();
        assertThat(SERVICE.post(path + "/commitments", body, "Idempotency-Key", key)
                        .problem())
                .isEqualTo("insufficient-funds");

        here.created(path + "/receipts", here.receiptBody("1.00"));

        assertThat(SERVICE.post(path + "/commitments", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @RepeatedTest(3)
    void aHundredTimesTheSameRequestAtOnceIsOneEvent() throws Exception {
        var key = UUID.randomUUID().toString();
        var path = "/v1/funds/" + here.fund + "/receipts";
        var body = here.receiptBody("1.00").toString();
        long head = SERVICE.head();

        List<Answer> answers = atOnce(Collections.nCopies(100, () -> SERVICE.post(path, body, "Idempotency-Key", key)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }

    @RepeatedTest(3)
    void fiftyPartiesAtOnceWithOneRegistrationNumberAreOneParty() throws Exception {
        var number = String.valueOf(System.nanoTime()).substring(0, 8);
        var body = Body.of("name", quoted("A"), "type", quoted("OTHER"), "kvk", quoted(number));
        long head = SERVICE.head();

        List<Answer> answers = atOnce(Collections.nCopies(50, () -> SERVICE.post("/v1/parties", body.toString())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("kvk-number-taken");
            assertThat(answer.json().path("heldByPosition").asLong(0)).isEqualTo(head + 1);
        });
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }
}
