package org.programmeledger.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the streams of this JVM read, read once: nine views that follow the log would otherwise each fetch and decode
 * every event. What is in the log never changes, so what was read stays true.
 */
final class LogPages {

    /** Events of a page; page n holds the positions after n times this many. */
    static final int SIZE = 1000;

    /** Enough for views that run some thousands of events apart; one further apart reads for itself again. */
    private static final int KEPT = 16;

    private final LogReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, List<RecordedEvent>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    LogPages(LogReader reader) {
        this.reader = reader;
    }

    /** Events after a position, in order, at least one if the log has any there. */
    List<RecordedEvent> after(long position) {
        long number = position / SIZE;
        lock.lock();
        try {
            var page = kept.getOrDefault(number, List.of());
            long last = number * SIZE + page.size();
            if (last <= position) {
                var more = reader.after(last, SIZE - page.size());
                if (!more.isEmpty() && more.getLast().position() != last + more.size()) {
                    return more; // The log has no gaps: who reads one must find out, and nobody is to keep it.
                }
                page = page.isEmpty() ? more : joined(page, more);
                keep(number, page);
            }
            int seen = (int) Math.min(position - number * SIZE, page.size());
            return page.subList(seen, page.size());
        } finally {
            lock.unlock();
        }
    }

    private static List<RecordedEvent> joined(List<RecordedEvent> page, List<RecordedEvent> more) {
        var joined = new ArrayList<RecordedEvent>(page.size() + more.size());
        joined.addAll(page);
        joined.addAll(more);
        return joined;
    }

    private void keep(long number, List<RecordedEvent> page) {
        kept.put(number, page);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
