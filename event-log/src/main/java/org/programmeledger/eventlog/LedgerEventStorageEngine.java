package org.programmeledger.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;

/** Axon's view of the log: what a unit of work publishes goes through the {@link Appender}, all or none. */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1000;

    private final Appender appender;
    private final LogReader reader;
    private final EventCodec codec;

    LedgerEventStorageEngine(Appender appender, LogReader reader, EventCodec codec) {
        this.appender = appender;
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * Appends the events of one command with the conditions of its {@link Submission}; where its sender awaits the
     * verdict, only hands them in.
     *
     * @throws AppendRefused with the verdict when the log refuses them
     * @throws LogUnavailable when the log cannot be reached
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        var submission = Optional.ofNullable(Submission.current()).orElseGet(() -> new Submission(null));
        var own = messages.stream().map(this::newEvent).toList();
        var events = new ArrayList<>(alongside(submission, own.getFirst().metadata()));
        events.addAll(own); // Last: the answer is about the command's own stream.
        var guards = new ArrayList<>(submission.guards());
        var seen = new ArrayList<String>();
        for (var event : own) {
            if (!seen.contains(event.stream())) {
                seen.add(event.stream());
                guards.add(new Submission.Guard(event.stream(), event.version() - 1));
            }
        }
        var append = new Append(events, guards, submission.claims(), submission.requestKey(), submission.subject())
                .decidedOn(own.getFirst().stream(), AggregateCache.evictionsSeen(own.getFirst().stream()));
        if (submission.isAwaited()) {
            submission.handIn(append, appender);
        } else if (appender.append(append) instanceof AppendVerdict.Appended appended) {
            var last = events.getLast();
            submission.answered(last.stream(), last.version(), appended.lastPosition());
        } else {
            throw new AppendRefused(append.verdict());
        }
    }

    /** The events of other streams, each in the version after the one that was read. */
    private List<Append.NewEvent> alongside(Submission submission, String metadata) {
        var versions = new HashMap<String, Long>();
        submission.guards().forEach(guard -> versions.put(guard.stream(), guard.version()));
        return submission.alongside().stream()
                .map(event -> {
                    var version = versions.computeIfPresent(event.stream(), (stream, read) -> read + 1);
                    if (version == null) {
                        throw new IllegalStateException(event.stream() + " is written to without having been read");
                    }
                    var stored = codec.encode(event);
                    return new Append.NewEvent(
                            event.stream(), version, stored.type(), stored.revision(), stored.payload(), metadata);
                })
                .toList();
    }

    private Append.NewEvent newEvent(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain && domain.getPayload() instanceof LedgerEvent event)) {
            throw new IllegalArgumentException(message.getPayloadType() + " is not an event of this ledger");
        }
        var stored = codec.encode(event);
        return new Append.NewEvent(
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                stored.type(),
                stored.revision(),
                stored.payload(),
                codec.encode(LogMessages.metadataOf(domain)));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long start = token == null ? 0 : token.position().orElse(0);
        return Stream.iterate(
                        reader.after(start, PAGE),
                        page -> !page.isEmpty(),
                        page -> reader.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(LogMessages::trackedMessage);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        return DomainEventStream.of(reader.stream(stream, firstVersion).stream().map(LogMessages::domainMessage));
    }

    /** No snapshots until a measurement asks for them. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("the ledger keeps no snapshots");
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.positionAt(instant));
    }
}
