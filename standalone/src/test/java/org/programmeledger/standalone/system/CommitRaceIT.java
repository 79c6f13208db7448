package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked example 2 as a race of real requests: 6.4 mln received, commitments of 4 mln at the same moment. */
class CommitRaceIT {

    private static final int ROUNDS = 25;

    private final LedgerClient client = new LedgerClient();

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void exactlyOneCommitmentFits(int requests) throws Exception {
        var botu = Neighbourhood.establish(client);
        var initiative = botu.adopted("youth", "100.00");
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var fund = botu.fund();
                client.created("/v1/funds/" + fund.id() + "/receipts", botu.receipt("6400000.00"));
                var start = new CyclicBarrier(requests);
                Callable<Answer> racer = () -> {
                    start.await();
                    return client.post(
                            "/v1/funds/" + fund.id() + "/commitments",
                            botu.commitment(fund.id(), initiative.id(), "4000000.00"));
                };
                var race = IntStream.range(0, requests).mapToObj(i -> racer).toList();
                var answers = new java.util.ArrayList<Answer>();
                for (var answer : racers.invokeAll(race)) {
                    answers.add(answer.get());
                }
                oneWon(fund.id(), answers);
            }
        }
    }

    private void oneWon(String fund, List<Answer> answers) {
        var won = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).as("%s", answers).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(lost -> {
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.at("/type")).isEqualTo("/problems/insufficient-funds");
            assertThat(lost.at("/available/amount")).isEqualTo("2400000.00");
        });
        var position = LedgerClient.posted(won.getFirst()).position();
        var row = client.readAt("/v1/funds/" + fund, position);
        assertThat(row.at("/received/amount")).isEqualTo("6400000.00");
        assertThat(row.at("/committed/amount")).isEqualTo("4000000.00");
        assertThat(row.at("/available/amount")).isEqualTo("2400000.00");
        var journal = Journal.of(
                client.readAt("/v1/journal-entries?fund=" + fund, position).items());
        assertThat(journal.entries()).isEqualTo(2);
        assertThat(journal.imbalances()).isEmpty();
        assertThat(journal.fund(fund)).isEqualTo(Journal.Balance.of(row.json()));
    }
}
