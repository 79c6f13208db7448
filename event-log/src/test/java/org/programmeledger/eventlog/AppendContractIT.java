package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.AppendVerdict.Answered;
import org.programmeledger.eventlog.AppendVerdict.Appended;
import org.programmeledger.eventlog.AppendVerdict.Reused;
import org.programmeledger.eventlog.AppendVerdict.Stale;
import org.programmeledger.eventlog.AppendVerdict.Taken;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;

/** What the log promises a single command, through the path that every command takes. */
class AppendContractIT {

    private final TestLog log = TestLog.create();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void positionsAreContiguousFromOneAndVersionsFromZero() {
        var first = incident();
        var second = incident();

        assertThat(log.append(0, fact(first), fact(second), fact(first)))
                .isInstanceOfSatisfying(Appended.class, appended -> {
                    assertThat(appended.firstPosition()).isEqualTo(1);
                    assertThat(appended.lastPosition()).isEqualTo(3);
                    assertThat(appended.recordedAt())
                            .isEqualTo(log.reader.head().recordedAt());
                });
        log.append(2, fact(first));

        assertThat(log.all()).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log.reader.stream(first.value(), 0))
                .extracting(RecordedEvent::version)
                .containsExactly(0L, 1L, 2L);
        assertThat(log.reader.stream(first.value(), 2))
                .extracting(RecordedEvent::position)
                .containsExactly(4L);
        assertThat(log.reader.head().position()).isEqualTo(4);
    }

    @Test
    void anEventIsStoredUnderItsNameWithItsMetadata() {
        var incident = incident();
        log.append(0, fact(incident));

        assertThat(log.all()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("incidents.incident-closed");
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.stream()).isEqualTo(incident.value());
            assertThat(event.event()).isEqualTo(fact(incident));
            assertThat(event.metadata()).isEqualTo(TestLog.METADATA);
        });
        assertThat(log.reader.storedText(1))
                .hasValueSatisfying(
                        text -> assertThat(text.payload()).isEqualTo("{\"incident\":\"" + incident.value() + "\"}"));
    }

    @Test
    void aStaleVersionIsRefusedWithTheActualOneAndNothingIsAppended() {
        var incident = incident();
        log.append(0, fact(incident), fact(incident));

        assertThat(log.append(1, fact(incident))).isEqualTo(new Stale(incident.value(), 1));
        assertThat(log.append(3, fact(incident))).isEqualTo(new Stale(incident.value(), 1));
        assertThat(log.append(5, fact(incident())))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.actualVersion()).isEqualTo(-1));
        assertThat(log.all()).hasSize(2);
    }

    @Test
    void aGuardedStreamThatMovedOnRefusesTheWholeCommand() {
        var guarded = incident();
        log.append(0, fact(guarded), fact(guarded));
        var stale = new Submission(null);
        stale.guard(guarded.value(), 0);
        var fresh = new Submission(null);
        fresh.guard(guarded.value(), 1);
        fresh.guard(incident().value(), -1);

        assertThat(log.append(stale, 0, fact(incident()))).isEqualTo(new Stale(guarded.value(), 1));
        assertThat(log.append(fresh, 0, fact(incident()))).isInstanceOf(Appended.class);
        assertThat(log.all()).hasSize(3);
    }

    @Test
    void aKeyAnswersTheSameRequestOnceAndRefusesAnother() {
        var incident = incident();
        var first = new Submission(new RequestKey("ada", "key-0001", "hash-a"));
        first.about("commitment-1");

        assertThat(log.append(first, 0, fact(incident), fact(incident))).isInstanceOf(Appended.class);
        assertThat(log.append(new Submission(new RequestKey("ada", "key-0001", "hash-a")), 2, fact(incident)))
                .isEqualTo(new Answered());
        assertThat(log.append(new Submission(new RequestKey("ada", "key-0001", "hash-b")), 2, fact(incident)))
                .isEqualTo(new Reused());
        assertThat(log.append(new Submission(new RequestKey("bob", "key-0001", "hash-a")), 2, fact(incident)))
                .isInstanceOf(Appended.class);

        assertThat(log.all()).hasSize(3);
        assertThat(log.reader.firstAnswer("ada", "key-0001"))
                .contains(new LogReader.FirstAnswer(
                        "hash-a", new Submission.Answer("commitment-1", incident.value(), 1, 2)));
        assertThat(log.reader.firstAnswer("ada", "key-0002")).isEmpty();
    }

    @Test
    void aUsedKeyIsAnsweredEvenWhenTheStreamHasMovedOn() {
        var incident = incident();
        log.append(new Submission(new RequestKey("ada", "key-0001", "hash-a")), 0, fact(incident));
        log.append(1, fact(incident));

        assertThat(log.append(new Submission(new RequestKey("ada", "key-0001", "hash-a")), 0, fact(incident)))
                .isEqualTo(new Answered());
    }

    @Test
    void aRefusedCommandDoesNotUseUpItsKeyOrItsClaim() {
        var incident = incident();
        log.append(0, fact(incident));
        var refused = new Submission(new RequestKey("ada", "key-0001", "hash-a"));
        refused.claim(new Claim("payment-reference", "ref-1"));
        assertThat(log.append(refused, 0, fact(incident))).isInstanceOf(Stale.class);

        var again = new Submission(new RequestKey("ada", "key-0001", "hash-a"));
        again.claim(new Claim("payment-reference", "ref-1"));
        assertThat(log.append(again, 1, fact(incident))).isInstanceOf(Appended.class);
    }

    @Test
    void aClaimIsHeldByThePositionThatMadeIt() {
        log.append(0, fact(incident()));
        var first = new Submission(null);
        first.claim(new Claim("payment-reference", "ref-1"));
        log.append(first, 0, fact(incident()));
        var second = new Submission(null);
        second.claim(new Claim("payment-reference", "ref-2"));
        second.claim(new Claim("payment-reference", "ref-1"));
        var elsewhere = new Submission(null);
        elsewhere.claim(new Claim("invoice-number", "ref-1"));

        assertThat(log.append(second, 0, fact(incident()))).isEqualTo(new Taken("payment-reference", 2));
        assertThat(log.append(elsewhere, 0, fact(incident()))).isInstanceOf(Appended.class);
        assertThat(log.all()).hasSize(3);
    }

    @Test
    void recordedAtNeverRunsBackwardsWhenTheClockDoes() {
        var future = Instant.parse("2099-01-01T00:00:00Z");
        log.append(0, fact(incident()));
        log.database
                .jdbc()
                .sql(
                        "insert into event_log.event select 2, uuidv7(), stream, 1, type, revision, '2099-01-01T00:00:00Z',"
                                + " payload, metadata from event_log.event")
                .update();

        log.append(0, fact(incident()));
        log.append(0, fact(incident()));

        assertThat(log.all()).extracting(RecordedEvent::recordedAt).isSorted().endsWith(future, future, future);
        assertThat(log.reader.positionAt(future)).isEqualTo(4);
        assertThat(log.reader.positionAt(future.minusMillis(1))).isEqualTo(1);
        assertThat(log.reader.positionAt(Instant.parse("2000-01-01T00:00:00Z"))).isZero();
    }

    @Test
    void anEventWithoutLedgerMetadataOrOfAnotherLanguageIsRefused() {
        var message = new GenericDomainEventMessage<>("", "stream", 0, (Object) fact(incident()));
        assertThatThrownBy(() -> log.engine.appendEvents(List.of(message)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IncidentClosed has no ledger metadata");
        assertThatThrownBy(() -> log.engine.appendEvents(List.of(new GenericEventMessage<>("text"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void aCommandInsideACommandIsRefusedBecauseItWouldBeAppendedApart() {
        var outer = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>("outer", Map.of(Submission.KEY, new Submission(null))));
        assertThatThrownBy(() -> log.append(new Submission(null), 0, fact(incident())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a command");
        CurrentUnitOfWork.get().rollback();
        outer.rollback();
        assertThat(log.all()).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotTurnAnAppendedCommandIntoAFailedOne() {
        log.signal.onAdvance(() -> {
            throw new IllegalStateException("a broken reader");
        });
        var woken = new AtomicInteger();
        log.signal.onAdvance(woken::incrementAndGet);

        assertThat(log.append(0, fact(incident()))).isInstanceOf(Appended.class);
        assertThat(log.append(0, fact(incident()))).isInstanceOf(Appended.class);
        assertThat(woken).hasValue(2);
    }

    @Test
    void aPoolWithoutAutoCommitStillCommits() {
        try (var pool = log.database.pool(1)) {
            pool.setAutoCommit(false);
            var writer = new BatchWriter(pool);
            assertThat(writer.write(List.of(log.pending(null, 0, fact(incident())))))
                    .singleElement()
                    .isInstanceOf(Appended.class);
        }
        assertThat(log.all()).hasSize(1);
    }
}
