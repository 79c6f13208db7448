package org.programmeledger.command.decisions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.VotesUnderWay.UnderWay;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Today;
import org.programmeledger.http.observability.WithoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Closes a vote when its time is up, by the ledger's clock, as the ledger itself. Every second it reads what is new in the
 * log, from the beginning after a start, so that a vote which ended meanwhile is closed then. Each vote has one idempotency
 * key: of several instances, one closes it. What the rules do not let be closed is tried again later and counted in {@code
 * ledger.votes.overdue}; whoever may close a vote still can at any time.
 */
@Component
final class WhenVoteEndsThenCloseVote implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WhenVoteEndsThenCloseVote.class);
    private static final int SOME = 1000;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);
    private static final String WHY = "The time of the vote is up";

    /** What the gate answers when the vote is not open any more. */
    private static final String OVER = "decision-is-in";

    private final CommandGate gate;
    private final LogReader log;
    private final Today today;
    private final Supplier<UUID> newIds;
    private final List<String> others;
    private final VotesUnderWay votes = new VotesUnderWay();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vote-closer").factory());
    private long followed;
    private volatile boolean running;

    WhenVoteEndsThenCloseVote(
            CommandGate gate,
            LogReader log,
            EventCatalogue catalogue,
            Today today,
            Supplier<UUID> newIds,
            MeterRegistry meters) {
        this.gate = gate;
        this.log = log;
        this.today = today;
        this.newIds = newIds;
        this.others = List.copyOf(catalogue.namesOutside(List.of(DecisionEvent.class)));
        Gauge.builder("ledger.votes.overdue", votes, VotesUnderWay::overdue)
                .description("Votes that have ended and could not be closed")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            follow();
            votes.due(today.instant()).forEach(this::close);
        } catch (LogUnavailable | DataAccessException later) {
            LOG.debug("The log cannot be followed: {}", later.getClass().getSimpleName()); // Its own listener says so.
        } catch (RuntimeException failed) {
            if (running) { // Whatever breaks while everything is being stopped, breaks because of that.
                LOG.error("Votes cannot be closed", WithoutMessage.of(failed));
            }
        }
    }

    private void follow() {
        long head = log.head().position();
        if (followed > head) { // The log was restored to an earlier moment, and has other events after it now.
            votes.forget();
            followed = 0;
        }
        while (followed < head && running) {
            var events = log.stored(followed, head, others, SOME);
            for (var stored : events) {
                if (log.decode(stored).event() instanceof DecisionEvent event) {
                    votes.after(event);
                }
            }
            followed = events.size() < SOME ? head : events.getLast().position();
        }
    }

    private void close(UnderWay one) {
        var decision = one.vote().decision();
        var now = today.instant();
        try {
            gate.accept(envelope(one), decision.value(), new CloseVote(decision, now, today.date()));
            votes.closed(one);
        } catch (Problem refused) {
            if (refused.code().equals(OVER)) { // Somebody was faster; the log will say so.
                votes.closed(one);
            } else {
                later(one, refused.code());
            }
        } catch (RuntimeException failed) {
            later(one, failed.getClass().getSimpleName());
        }
    }

    private void later(UnderWay one, String why) {
        votes.retry(one, today.instant().plus(BETWEEN_TRIES));
        if (running) {
            LOG.warn(
                    "The vote on {} has ended and cannot be closed: {}",
                    one.vote().decision(),
                    why);
        }
    }

    /** The key says all there is to this request, so it stands for its hash as well. */
    private Envelope envelope(UnderWay one) {
        var vote = one.vote();
        var key = "close-vote:" + vote.decision() + ":" + vote.version() + ":" + vote.round();
        var cause = newIds.get().toString();
        var metadata = new EventMetadata(EventMetadata.LEDGER, null, today.date(), WHY, null, cause, cause, List.of());
        return new Envelope(metadata, key, key, null);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
