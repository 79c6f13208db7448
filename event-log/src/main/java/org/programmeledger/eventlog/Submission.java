package org.programmeledger.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;

/**
 * What one command asks of the log besides its events, and what the log answered: it travels with the command message
 * to the append and back, inside one JVM. Not thread-safe; it belongs to one unit of work.
 */
public final class Submission {

    /** Under this key the submission stands in the metadata of its command message. It is never stored. */
    public static final String KEY = "submission";

    /** The stream must still be at this version when the command's events are appended. */
    public record Guard(String stream, long version) {}

    /** What may exist once: a name such as {@code funding.payment-reference} and its value. */
    public record Claim(String name, String value) {}

    /** An idempotency key of an actor with the SHA-256 of the request it was first used for. */
    public record RequestKey(String actor, String key, String hash) {}

    /** Where a command's events stand: about what, in which stream, its version after them, and their last position. */
    public record Answer(String subject, String stream, long version, long position) {}

    private final @Nullable RequestKey requestKey;
    private final boolean awaited;
    private final List<Guard> guards = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<LedgerEvent> alongside = new ArrayList<>();
    private String subject = "";
    private @Nullable Answer answer;
    private @Nullable HandedIn handedIn;
    private @Nullable AppendVerdict stored;
    private boolean refused;
    private @Nullable String refusedOn;
    private @Nullable Integer evictions;

    private record HandedIn(Append append, Appender appender) {}

    /**
     * A submission under an idempotency key, or without one (a test): the unit of work ends when the verdict is there,
     * and fails with {@link AppendRefused} when it is not what was hoped for.
     */
    public Submission(@Nullable RequestKey requestKey) {
        this(requestKey, false);
    }

    private Submission(@Nullable RequestKey requestKey, boolean awaited) {
        this.requestKey = requestKey;
        this.awaited = awaited;
    }

    /**
     * A submission whose sender promises to {@link #await} the verdict after the unit of work: so the next command on the
     * same aggregate need not wait for this one to be on disk, and both can be in one batch.
     */
    public static Submission awaited(RequestKey requestKey) {
        return new Submission(requestKey, true);
    }

    /** The submission of the command being handled, or null where a command was sent without one. */
    public static @Nullable Submission current() {
        return CurrentUnitOfWork.isStarted()
                ? of(CurrentUnitOfWork.get().root().getMessage().getMetaData())
                : null;
    }

    private static @Nullable Submission of(MetaData metaData) {
        return (Submission) metaData.get(KEY);
    }

    /** Makes the append fail as stale when the stream has moved past the version that was read. */
    public void guard(String stream, long version) {
        guards.add(new Guard(stream, version));
    }

    /** Makes the append fail when the claim is already held. */
    public void claim(Claim claim) {
        claims.add(claim);
    }

    /**
     * Appends an event of another aggregate with the command's own, all or none; its state was read, so that there is a
     * guard on its stream.
     */
    public void alongside(LedgerEvent event) {
        alongside.add(event);
    }

    /** The streams of other aggregates that this command writes to. */
    public List<String> streamsAlongside() {
        return alongside.stream().map(LedgerEvent::stream).distinct().toList();
    }

    /** Names the thing the first answer is about: the new commitment, say, rather than its fund. */
    public void about(String subjectId) {
        subject = subjectId;
    }

    /**
     * Says that a rule has refused the command on what was read here, and that nothing was applied: what is cached stays
     * as true as it was.
     */
    public void refused() {
        refused = true;
    }

    /**
     * Waits for the log's verdict on what the command has handed in; null when it has handed in nothing.
     *
     * @throws LogUnavailable when the batch failed as a whole; whether it was committed may then be unknown
     */
    public @Nullable AppendVerdict await() {
        var open = handedIn;
        if (open == null) {
            return stored;
        }
        var verdict = open.appender().await(open.append());
        if (verdict instanceof AppendVerdict.Appended appended) {
            var last = open.append().events().getLast();
            answered(last.stream(), last.version(), appended.lastPosition());
        }
        return verdict;
    }

    /** The answer, once the events are appended; null before, and when nothing had to be appended. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** The streams this command stands on. */
    public List<String> guardedStreams() {
        return guards.stream().map(Guard::stream).toList();
    }

    /** The same, on this aggregate at this version, which may be ahead of the log: the confirmation finds out. */
    public void refusedOn(String aggregate, long version) {
        guard(aggregate, version);
        refusedOn = aggregate;
        evictions = AggregateCache.evictionsSeen(aggregate);
        refused();
    }

    /** What asks the log whether the refusal holds. */
    Append confirmation() {
        return new Append(List.of(), guards, List.of(), requestKey, subject).decidedOn(refusedOn, evictions);
    }

    boolean isAwaited() {
        return awaited;
    }

    boolean isRefused() {
        return refused;
    }

    void handIn(Append append, Appender appender) {
        appender.handIn(append);
        handedIn = new HandedIn(append, appender);
    }

    /** Says that an engine which knows neither batches nor positions has committed the command's events. */
    void stored(String stream, long version) {
        answered(stream, version, 0);
        stored = new AppendVerdict.Appended(0, 0, Instant.EPOCH);
    }

    void answered(String stream, long version, long position) {
        answer = new Answer(subject, stream, version, position);
    }

    @Nullable
    RequestKey requestKey() {
        return requestKey;
    }

    List<Guard> guards() {
        return guards;
    }

    List<LedgerEvent> alongside() {
        return alongside;
    }

    List<Claim> claims() {
        return claims;
    }

    String subject() {
        return subject;
    }
}
