package org.programmeledger.query.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.query.History;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Projection;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.CommitmentProjection;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.PledgeProjection;
import org.programmeledger.query.initiatives.InitiativeProjection;
import org.programmeledger.query.programme.ProgrammeProjection;

/** Random histories with random poison; the seed in a failure's name repeats it. */
class ParkingRandomIT {

    private static final int EVENTS = 400;

    private final ParkedViews views = new ParkedViews();

    @AfterEach
    void close() {
        views.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 40})
    void aHealedViewEqualsOneThatWasNeverPoisoned(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var events = views.log(history);
        var random = new Random(seed);
        for (var projection : projections()) {
            var poison = poisoned(projection, random, history);
            var view = views.database.view(poison);
            int half = events.size() / 2;
            views.feed(view, events.subList(0, half), 1 + random.nextInt(60));
            var before = views.parked(view);
            views.retry(view);
            assertThat(views.parked(view)).as("parked of %s", view.name()).hasSameSizeAs(before);
            views.feed(view, events.subList(half, events.size()), 1 + random.nextInt(60));
            assertThat(views.parked(view)).as("parked of %s", view.name()).isNotEmpty();

            poison.fix();
            assertThat(remaining(view)).isZero();
            assertEqualTheFold(projection, history);
        }
    }

    @Test
    void retriesBesideTheLiveFeedLoseNothingAndKeepTheOrder() throws InterruptedException, ExecutionException {
        var history = RandomHistory.of(99, EVENTS);
        var events = views.log(history);
        var projection = new FundProjection();
        var poison = poisoned(projection, new Random(99), history);
        var view = views.database.view(poison);
        var fed = new AtomicBoolean();
        try (var retrying = Executors.newVirtualThreadPerTaskExecutor()) {
            var retries = retrying.submit(() -> {
                int tried = 0;
                while (!fed.get()) {
                    views.retry(view);
                    if (++tried == 5) {
                        poison.fix();
                    }
                }
                return tried;
            });
            views.feed(view, events, 3);
            fed.set(true);
            assertThat(retries.get()).isPositive();
        }
        poison.fix();
        assertThat(remaining(view)).isZero();
        assertEqualTheFold(projection, history);
    }

    /** What is behind an event of its stream without a key may be taken in only the next time: regular retries go on. */
    private long remaining(View view) {
        var outcome = views.retry(view);
        while (outcome.remaining() > 0 && outcome.takenIn() > 0) {
            outcome = views.retry(view);
        }
        return outcome.remaining();
    }

    /** Parking by the stream where the row cannot be told is right only as long as no two streams touch one row. */
    @Test
    void everyRowBelongsToOneStream() {
        for (var projection : projections()) {
            var streams = new HashMap<String, String>();
            for (var event : RandomHistory.of(5, 2 * EVENTS).events()) {
                projection
                        .key(event)
                        .ifPresent(key -> assertThat(event.stream())
                                .as("stream of %s %s", projection.view(), key)
                                .isEqualTo(streams.computeIfAbsent(key, first -> event.stream())));
            }
            assertThat(streams).as(projection.view()).isNotEmpty();
        }
    }

    private static List<Projection<? extends Record>> projections() {
        return List.of(
                new FundProjection(),
                new PledgeProjection(),
                new CommitmentProjection(),
                new InitiativeProjection(),
                new ProgrammeProjection());
    }

    /** One in ten of what touches the view cannot be taken in, one in forty has no key; the first of them surely. */
    private static <R extends Record> Poison<R> poisoned(Projection<R> projection, Random random, History history) {
        var poison = new Poison<>(projection);
        var touching = new ArrayList<>(history.events().stream()
                .filter(event -> projection.key(event).isPresent())
                .toList());
        poison.at(touching.get(touching.size() / 4).position());
        Stream.iterate(0, i -> i < touching.size(), i -> i + 1).forEach(i -> {
            int lot = random.nextInt(40);
            if (lot < 4) {
                poison.at(touching.get(i).position());
            } else if (lot == 4) {
                poison.withoutKeyAt(touching.get(i).position());
            }
        });
        return poison;
    }

    private <R extends Record> void assertEqualTheFold(Projection<R> projection, History history) {
        try (var fresh = ViewsDatabase.fresh()) {
            HistoryView<R> fold = fresh.view(projection, history.events(), 500);
            assertThat(fold.name()).isEqualTo(projection.view());
            assertThat(views.database.digest(projection.view())).isEqualTo(fresh.digest(projection.view()));
        }
    }
}
