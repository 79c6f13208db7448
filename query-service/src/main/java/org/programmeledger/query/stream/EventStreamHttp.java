package org.programmeledger.query.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.Today;
import org.programmeledger.query.sight.CurrentSight;
import org.programmeledger.query.sight.Sight;
import org.programmeledger.rights.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events: one per event of the log, its id the position, so that a client that was cut off resumes with
 * {@code Last-Event-ID} and misses nothing. Without it the stream begins at the end of the log.
 */
@RestController
class EventStreamHttp {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreamHttp.class);
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final EventStore events;
    private final LogReader log;
    private final EventCatalogue catalogue;
    private final CurrentSight sight;
    private final InSight inSight;
    private final Today today;
    private final Duration longest;

    EventStreamHttp(
            EventStore events,
            LogReader log,
            EventCatalogue catalogue,
            CurrentSight sight,
            InSight inSight,
            Today today,
            @Value("${ledger.event-stream.longest:15m}") Duration longest) {
        this.events = events;
        this.log = log;
        this.catalogue = catalogue;
        this.sight = sight;
        this.inSight = inSight;
        this.today = today;
        this.longest = longest;
    }

    /** What the stream says of an event; the whole of it is at {@code /v1/audit-entries/{position}}. */
    record Notice(long position, String stream, long version, String type) {}

    /**
     * For whom a stream is open: its rights are those of its beginning, so it ends with the day or when they may change.
     *
     * @param person the stream of the log in which the roles of the client change
     * @param since what happened to the roles up to this position counted when it was opened
     */
    private record Client(Sight sight, String person, LocalDate day, long since) {

        boolean isAffectedBy(RecordedEvent event) {
            return event.position() > since && event.stream().equals(person);
        }
    }

    @GetMapping(path = "/v1/event-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(HttpServletRequest request) {
        long from = begin(request.getHeader("Last-Event-ID"));
        var emitter = new SseEmitter(0L);
        var client = client();
        var stream = events.openStream(new GlobalSequenceTrackingToken(from));
        var sending = Thread.ofVirtual().unstarted(() -> send(stream, emitter, client));
        emitter.onCompletion(sending::interrupt);
        emitter.onError(broken -> sending.interrupt());
        sending.start();
        return emitter;
    }

    private Client client() {
        var access = Access.current().orElseThrow(Problem::notFound);
        return new Client(sight.get(), access.person().value(), today.date(), access.asOf());
    }

    /** A client that went away gets no answer, and is nobody's fault. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException broken) {}

    private long begin(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return log.head().position();
        }
        if (!lastEventId.matches("[0-9]{1,18}")) {
            throw Problem.invalid(List.of(InputError.of("Last-Event-ID", "position")));
        }
        return Long.parseLong(lastEventId);
    }

    /**
     * Ends after a while, when the day ends, and when something happens to the client's roles, so that whoever may not see
     * any more, or not the same, asks again and is told.
     */
    private void send(BlockingStream<TrackedEventMessage<?>> stream, SseEmitter emitter, Client client) {
        long end = System.nanoTime() + longest.toNanos();
        try (stream) {
            // At once, so that a client knows that it is connected before anything happens.
            emitter.send(SseEmitter.event().comment("connected"));
            boolean same = true;
            while (same && !Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
                if (stream.hasNextAvailable(waiting(end), TimeUnit.MILLISECONDS)) {
                    var event = LogMessages.recorded(stream.nextAvailable(), catalogue);
                    if (inSight.of(client.sight(), event)) {
                        send(event, emitter);
                    }
                    same = !client.isAffectedBy(event);
                } else {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                same &= today.date().equals(client.day());
            }
            emitter.complete();
        } catch (InSight.Unknown untold) {
            LOG.warn("A client of the event stream has to come back: {}", untold.getMessage());
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A client of the event stream went away", gone); // the container ends the request
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Milliseconds to wait for an event: until the next sign of life, or the end of the stream. */
    private static int waiting(long end) {
        return (int) Math.clamp(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()), 1, HEARTBEAT_MILLIS);
    }

    private static void send(RecordedEvent event, SseEmitter emitter) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(event.position()))
                .name(event.type())
                .data(
                        new Notice(event.position(), event.stream(), event.version(), event.type()),
                        MediaType.APPLICATION_JSON));
    }
}
