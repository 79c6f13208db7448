package org.programmeledger.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One command's events and conditions, waiting for the verdict of the batch they are written in. */
final class Append {

    /** An event as it will be stored; the append adds position and time. */
    record NewEvent(
            String id, String stream, long version, String type, int revision, String payload, String metadata) {}

    final List<NewEvent> events;
    final List<Submission.Guard> guards;
    final List<Submission.Claim> claims;
    final Submission.@Nullable RequestKey requestKey;
    final String subject;

    private final Thread owner = Thread.currentThread();
    private volatile @Nullable AppendVerdict verdict;
    private volatile @Nullable RuntimeException failure;
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
    }

    /** Everything this command writes or stands on; two commands of one batch may not share what one of them writes. */
    Set<Object> touched() {
        var touched = new HashSet<Object>(claims);
        guards.forEach(guard -> touched.add(guard.stream()));
        events.forEach(event -> touched.add(event.stream()));
        if (requestKey != null) {
            touched.add(List.of(requestKey.actor(), requestKey.key()));
        }
        return touched;
    }

    /** Waits until there is a verdict or this thread is to write the next batch; true in the second case. */
    boolean awaitTurn() {
        while (!leads && verdict == null && failure == null) {
            LockSupport.park(this);
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

    void fail(RuntimeException cause) {
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
