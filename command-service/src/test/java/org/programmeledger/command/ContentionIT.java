package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;

/** A lost race is run again where that is safe; whoever keeps losing is told so, with the facts. */
class ContentionIT {

    private static final int MANY = 100;

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

    /** Lets another instance change something after each decision of this one, so many times, before it is appended. */
    private static Registration othersMove(AtomicInteger decisions, int times, String path, String body) {
        return SERVICE.bus().registerHandlerInterceptor((unitOfWork, decide) -> {
            var result = decide.proceed();
            if (decisions.getAndIncrement() < times) {
                Neighbourhood.expect(
                        201,
                        twin.post(
                                path,
                                body.replace(
                                        "$", "c" + UUID.randomUUID().toString().substring(0, 8))));
            }
            return result;
        });
    }

    private static Registration theProgrammeMoves(AtomicInteger decisions, int times) {
        return othersMove(
                decisions,
                times,
                "/v1/programmes/" + here.programme + "/priorities",
                Neighbourhood.item("$").toString());
    }

    @Test
    void aCommandWhoseReferenceKeepsMovingIsToldOfContentionAndMayBeSentAgain() {
        var decisions = new AtomicInteger();
        var key = UUID.randomUUID().toString();
        var body = here.initiativeBody().with("name", quoted("Contended")).toString();

        RunningService.Answer contended;
        try (var moving = theProgrammeMoves(decisions, MANY)) {
            contended = SERVICE.post("/v1/initiatives", body, "Idempotency-Key", key, "Accept-Language", "en");
        }

        assertThat(contended.status()).isEqualTo(409);
        assertThat(contended.problem()).isEqualTo("contention");
        assertThat(contended.text("stream")).isEqualTo(here.programme);
        assertThat(contended.json().path("actualVersion").asLong(0))
                .as("how far the other has come")
                .isEqualTo(SERVICE.log().stream(here.programme, 0).getLast().version());
        assertThat(contended.text("detail")).contains(here.programme, "Nothing was recorded");
        assertThat(decisions).as("tried again, and not for ever").hasValueBetween(2, MANY - 1);
        assertThat(SERVICE.log().firstAnswer(TestPeople.ALL_HANDS.id().value(), key))
                .isEmpty();
        assertThat(SERVICE.post("/v1/initiatives", body, "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void aCommandWhoseReferenceMovesAFewTimesIsCarriedOutOnce() {
        var decisions = new AtomicInteger();
        long head = SERVICE.head();

        try (var moving = theProgrammeMoves(decisions, 3)) {
            Neighbourhood.expect(
                    201, SERVICE.post("/v1/initiatives", here.initiativeBody().toString()));
        }

        assertThat(decisions).hasValue(4);
        assertThat(SERVICE.head()).isEqualTo(head + 3 + 1);
    }

    @Test
    void aCommandOnAStreamThatMovesAFewTimesIsDecidedAgainOnWhatItThenIs() {
        var fund = "/v1/funds/" + here.openFund();
        here.created(fund + "/receipts", here.receiptBody("3.00"));
        var decisions = new AtomicInteger();

        RunningService.Answer answer;
        try (var moving = othersMove(
                decisions,
                3,
                fund + "/commitments",
                here.commitmentBody(fund, "1.00").toString())) {
            answer = SERVICE.post(
                    fund + "/commitments", here.commitmentBody(fund, "1.00").toString());
        }

        assertThat(answer.problem()).isEqualTo("insufficient-funds");
        assertThat(answer.json().at("/available/amount").asString()).isEqualTo("0.00");
    }

    /** Running it again would ignore what its sender has seen; what they see next decides. */
    @Test
    void aCommandThatNamesTheVersionItsSenderHasSeenIsNotRunOnAnother() {
        var initiative = here.created("/v1/initiatives", here.initiativeBody());
        var path = "/v1/initiatives/" + initiative;
        SERVICE.post(path + "/adoptions", "{\"reason\":\"Board\"}", "If-Match", "\"0\"");
        var decisions = new AtomicInteger();
        long head = SERVICE.head();

        RunningService.Answer answer;
        try (var moving = SERVICE.bus().registerHandlerInterceptor((unitOfWork, decide) -> {
            var result = decide.proceed();
            if (decisions.getAndIncrement() == 0) {
                Neighbourhood.expect(201, twin.post(path + "/starts", "{}", "If-Match", "\"1\""));
            }
            return result;
        })) {
            answer = SERVICE.post(path + "/starts", "{}", "If-Match", "\"1\"");
        }

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().path("actualVersion").asLong(0)).isEqualTo(2);
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }
}
