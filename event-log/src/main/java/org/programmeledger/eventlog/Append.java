package org.programmeledger.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One command's events and conditions, waiting for the verdict of the batch they are written in. */
final class Append {

    /** An event as it will be stored; the append adds position and time. */
    record NewEvent(UUID id, String stream, long version, String type, int revision, String payload, String metadata) {

        NewEvent {
            StorableText.require(stream, type, payload, metadata);
        }
    }

    final List<NewEvent> events;
    final List<Submission.Guard> guards;
    final List<Submission.Claim> claims;
    final Submission.@Nullable RequestKey requestKey;
    final String subject;

    private final Thread owner = Thread.currentThread();
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

    /** What this command writes; no other command of its batch may write it or stand on it. */
    Set<Object> written() {
        var written = new HashSet<Object>(claims);
        events.forEach(event -> written.add(event.stream()));
        if (requestKey != null) {
            written.add(List.of(requestKey.actor(), requestKey.key()));
        }
        return written;
    }

    /** The streams this command stands on; others of its batch may stand on them too. */
    Set<Object> read() {
        var read = new HashSet<Object>();
        guards.forEach(guard -> read.add(guard.stream()));
        return read;
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
