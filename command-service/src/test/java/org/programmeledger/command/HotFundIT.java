package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.IdempotencyIT.atOnce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Posting;

/** Many clients of two instances on one fund: nobody gets what is not there, and nobody is refused what was. */
class HotFundIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static final int CLIENTS = 64;
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
    void ofSixtyFourClientsThatFightForOneEuroOneGetsIt() throws Exception {
        var fund = here.openFund();
        here.created("/v1/funds/" + fund + "/receipts", here.receiptBody("1.00"));
        here.decision(fund);
        long head = SERVICE.head();

        var answers = atOnce(clients(nr -> List.of(commit(instance(nr), fund, "1.00"))));

        assertThat(answers)
                .hasSize(CLIENTS)
                .flatExtracting(all -> all)
                .filteredOn(Attempt::accepted)
                .hasSize(1);
        assertThat(answers)
                .flatExtracting(all -> all)
                .filteredOn(one -> !one.accepted())
                .allSatisfy(refused -> {
                    assertThat(refused.answer().problem()).isEqualTo("insufficient-funds");
                    assertThat(refused.available()).isZero();
                });
        assertThat(SERVICE.head()).isEqualTo(head + 1);
    }

    /** Each refusal names what was available: that must have been so between the question and the answer. */
    @Test
    void everyRefusalWasTrueAtAMomentOfItsRequest() throws Exception {
        var fund = here.openFund();
        var seed = System.nanoTime();
        var attempts = atOnce(clients(nr -> {
                    var random = new Random(seed + nr);
                    var mine = new ArrayList<Attempt>();
                    for (int i = 0; i < 8; i++) {
                        if (nr % 4 == 0) {
                            receive(instance(nr), fund, random.nextInt(1, 5) + ".00");
                        } else {
                            mine.add(commit(instance(nr), fund, random.nextInt(1, 7) + ".00"));
                        }
                    }
                    return mine;
                }))
                .stream()
                .flatMap(Collection::stream)
                .toList();

        var available = availableAfterEach(fund);
        assertThat(available.values()).as("seed %d", seed).allMatch(cents -> cents >= 0);
        assertThat(attempts).filteredOn(Attempt::accepted).isNotEmpty();
        assertThat(attempts)
                .filteredOn(attempt -> !attempt.accepted())
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(refused -> {
                    assertThat(refused.available()).isLessThan(refused.requested());
                    assertThat(refused.momentsIn(available)).contains(refused.available());
                });
    }

    /** A commitment that was asked for, and how far the log was before and after. */
    private record Attempt(long before, Answer answer, long after) {

        boolean accepted() {
            return answer.status() == 201;
        }

        /** What the refusal says was available, in cents. */
        long available() {
            assertThat(answer.problem()).as(answer.response().body()).isEqualTo("insufficient-funds");
            return cents("/available/amount");
        }

        long requested() {
            return cents("/requested/amount");
        }

        private long cents(String pointer) {
            return Money.parse(answer.json().at(pointer).asString(), "EUR").minor();
        }

        /** What was available at each moment of the request, by the final order of the log. */
        Collection<Long> momentsIn(TreeMap<Long, Long> available) {
            return available
                    .subMap(available.floorKey(before), true, after, true)
                    .values();
        }
    }

    /** Asks until it is answered; contention is not an answer but a request to ask again. */
    private static Attempt commit(RunningService instance, String fund, String amount) {
        while (true) {
            long before = SERVICE.head();
            var answer = instance.post(
                    "/v1/funds/" + fund + "/commitments",
                    here.commitmentBody(fund, amount).toString());
            if (!answer.problem().equals("contention")) {
                return new Attempt(before, answer, SERVICE.head());
            }
        }
    }

    private static void receive(RunningService instance, String fund, String amount) {
        var path = "/v1/funds/" + fund + "/receipts";
        var body = here.receiptBody(amount).toString();
        var answer = instance.post(path, body);
        while (answer.problem().equals("contention")) {
            answer = instance.post(path, body);
        }
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    /** In cents, by position. */
    private static TreeMap<Long, Long> availableAfterEach(String fund) {
        var available = new TreeMap<Long, Long>();
        long sum = 0;
        for (var recorded : SERVICE.log().stream(fund, 0)) {
            sum += change(recorded);
            available.put(recorded.position(), sum);
        }
        return available;
    }

    /** What an event makes free; less than nothing where it uses it. */
    private static long change(RecordedEvent recorded) {
        return -Posting.of(Movements.of((FundEvent) recorded.event())).stream()
                .filter(line -> line.account() == Account.FREE)
                .mapToLong(line -> line.amount().minor())
                .sum();
    }

    private static RunningService instance(int nr) {
        return nr % 2 == 0 ? SERVICE : twin;
    }

    private static List<Callable<List<Attempt>>> clients(IntFunction<List<Attempt>> client) {
        var clients = new ArrayList<Callable<List<Attempt>>>();
        for (int nr = 0; nr < CLIENTS; nr++) {
            int number = nr;
            clients.add(() -> client.apply(number));
        }
        Collections.shuffle(clients);
        return clients;
    }
}
