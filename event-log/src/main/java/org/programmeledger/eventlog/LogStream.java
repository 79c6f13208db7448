package org.programmeledger.eventlog;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the log forward from a position, a page at a time; asks the database only when the signal says there is more. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private final LogPages pages;
    private final LogSignal signal;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    /**
     * Axon's coordinator asks for more after it has let go of the stream, while the next one may already read: page and
     * position belong together. Never held while waiting to be woken.
     */
    private final ReentrantLock lock = new ReentrantLock();

    private final Semaphore woken = new Semaphore(0);
    private volatile Runnable callback = () -> {};
    private final Runnable listener = () -> {
        woken.release();
        callback.run();
    };
    private long position;

    LogStream(LogPages pages, LogSignal signal, long position) {
        this.pages = pages;
        this.signal = signal;
        this.position = position;
        signal.onAdvance(listener);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            fill();
            return Optional.ofNullable(page.peek());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!isFilled()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !woken.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return false;
            }
            woken.drainPermits();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            woken.drainPermits();
        }
        lock.lock();
        try {
            var next = page.poll();
            if (next == null) {
                throw new NoSuchElementException("the stream is read by one thread at a time");
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public void close() {
        signal.forget(listener);
    }

    private boolean isFilled() {
        lock.lock();
        try {
            fill();
            return !page.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void fill() {
        if (page.isEmpty() && signal.head() > position) {
            for (var event : pages.after(position)) {
                page.add(LogMessages.trackedMessage(event));
                position = event.position();
            }
        }
    }
}
