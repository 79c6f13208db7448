package org.programmeledger.query;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogReader.StoredEvent;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventCatalogue;

/**
 * What a view reads of a part of the log, page by page, in order: read ahead by one thread and decoded by others while
 * the caller writes. A few pages at the most are in memory. Fails at an event this version does not know.
 */
public final class ReadAhead implements AutoCloseable {

    /**
     * What happened up to a position.
     *
     * @param upTo nothing asked for was left out up to here
     */
    public record Page(long upTo, List<RecordedEvent> events) {}

    private static final int EVENTS = 5_000;
    private static final int PAGES_AHEAD = 3;

    /** A view that reads one event in a thousand still shows progress. */
    private static final long POSITIONS = 500_000;

    private final LogReader log;
    /** Named by what the view does not read: a type that this version does not know is not passed over. */
    private final Set<String> leftOut;

    private final long end;
    private final BlockingQueue<CompletableFuture<Page>> pages = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final ExecutorService decoding = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4),
            Thread.ofPlatform().daemon().name("log-decode-", 0).factory());
    private final Thread reader;
    private long given;

    /** The events after a position and up to another, without those that leave this view as it is. */
    public ReadAhead(LogReader log, EventCatalogue catalogue, View view, long after, long end) {
        this.log = log;
        this.leftOut = catalogue.namesOutside(view.reads());
        this.end = end;
        this.given = after;
        this.reader = Thread.ofPlatform().daemon().name("log-read").start(() -> read(after));
    }

    /** The next page; null after the last. Fails with what reading or decoding failed with. */
    public @Nullable Page next() {
        if (given >= end) {
            return null;
        }
        try {
            var page = pages.take().join();
            given = page.upTo();
            return page;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        decoding.shutdownNow();
    }

    private void read(long after) {
        try {
            long position = after;
            while (position < end) {
                long reach = Math.min(end, position + POSITIONS);
                var stored = log.stored(position, reach, leftOut, EVENTS);
                long upTo = stored.size() < EVENTS ? reach : stored.getLast().position();
                pages.put(CompletableFuture.supplyAsync(() -> decoded(upTo, stored), decoding));
                position = upTo;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // If the caller has closed meanwhile, nobody takes it, and nobody needs to.
            var _ = pages.offer(CompletableFuture.failedFuture(failed));
        }
    }

    private Page decoded(long upTo, List<StoredEvent> stored) {
        return new Page(upTo, stored.stream().map(log::decode).toList());
    }
}
