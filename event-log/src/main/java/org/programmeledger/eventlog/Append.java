package org.programmeledger.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One command's events and conditions, waiting for the verdict of the batch they are written in. Without events it asks
 * whether its conditions hold: a refusal is confirmed that way.
 */
final class Append {

    /** An event as it will be stored; the append adds id, position and time. */
    record NewEvent(String stream, long version, String type, int revision, String payload, String metadata) {

        NewEvent {
            StorableText.require(stream, type, payload, metadata);
        }
    }

    private final List<NewEvent> events;
    private final List<Submission.Guard> guards;
    private final List<Submission.Claim> claims;
    final Submission.@Nullable RequestKey requestKey;
    final String subject;

    /** {@link System#nanoTime} when it was handed in. */
    final long since = System.nanoTime();

    private final Thread owner = Thread.currentThread();
    private @Nullable String aggregate;
    private @Nullable Integer evictions;
    private boolean overtaken;
    private volatile @Nullable AppendVerdict verdict;
    private volatile @Nullable Throwable failure;
    private volatile boolean leads;

    Append(
            List<NewEvent> events,
            List<Submission.Guard> guards,
            List<Submission.Claim> claims,
            Submission.@Nullable RequestKey requestKey,
            String subject) {
        this.events = events;
        this.guards = guards;
        this.claims = claims;
        this.requestKey = requestKey;
        this.subject = subject;
        StorableText.require(subject);
        guards.forEach(guard -> StorableText.require(guard.stream()));
        claims.forEach(claim -> StorableText.require(claim.name(), claim.value()));
        if (requestKey != null) {
            StorableText.require(requestKey.actor(), requestKey.key(), requestKey.hash());
        }
    }

    /** Says which aggregate this command was decided on, and at which state of the cache it was looked up there. */
    Append decidedOn(@Nullable String aggregate, @Nullable Integer evictions) {
        this.aggregate = aggregate;
        this.evictions = evictions;
        return this;
    }

    /**
     * Looks whether what this command was decided on has lost meanwhile: its aggregate was evicted since it was looked up.
     * Then it only asks whether its request was answered before; it writes nothing and will be stale. So is a refusal: the
     * version that it was decided on may be there, written by another JVM with other contents.
     */
    void lookBack(AggregateCache aggregates) {
        var seen = evictions;
        overtaken = seen != null && aggregate != null && seen != aggregates.evictions(aggregate);
    }

    boolean isOvertaken() {
        return overtaken;
    }

    /** What an overtaken command gets when nothing else is to be said to it. */
    AppendVerdict.Stale stale() {
        var stream = Objects.requireNonNull(aggregate);
        long version = guards.stream()
                .filter(guard -> guard.stream().equals(stream))
                .mapToLong(Submission.Guard::version)
                .findFirst()
                .orElse(-1);
        return new AppendVerdict.Stale(stream, version);
    }

    /** What is to be written: nothing for a confirmation, and for a command that is overtaken. */
    List<NewEvent> events() {
        return overtaken ? List.of() : events;
    }

    /** What must hold. */
    List<Submission.Guard> guards() {
        return overtaken ? List.of() : guards;
    }

    /** What is claimed. */
    List<Submission.Claim> claims() {
        return overtaken ? List.of() : claims;
    }

    /** The streams this command is to write to. */
    Set<String> written() {
        var written = new HashSet<String>();
        events().forEach(event -> written.add(event.stream()));
        return written;
    }

    /**
     * Waits until there is a verdict or this thread is to write the next batch; true in the second case. An interrupt
     * does not cut the wait short, because the events may be in a batch that is being written.
     */
    boolean awaitTurn() {
        boolean interrupted = false;
        while (!leads && verdict == null && failure == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            owner.interrupt();
        }
        return leads && verdict == null && failure == null;
    }

    void lead() {
        leads = true;
        LockSupport.unpark(owner);
    }

    void complete(AppendVerdict answer) {
        verdict = answer;
        LockSupport.unpark(owner);
    }

    void fail(Throwable cause) {
        failure = cause;
        LockSupport.unpark(owner);
    }

    AppendVerdict verdict() {
        var broken = failure;
        if (broken != null) {
            throw new LogUnavailable(broken);
        }
        var answer = verdict;
        if (answer == null) {
            throw new IllegalStateException("no verdict yet");
        }
        return answer;
    }
}
