package org.programmeledger.eventlog;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of aggregates with strong references (Axon's own holds weak ones, and so nothing). It may be stale
 * (another JVM may have appended) and it may be ahead of the log (an append may still lose). Both are safe, because the
 * append checks every version.
 *
 * <p>When an append has lost, its aggregate is {@link #evict evicted}. A command that had begun with that aggregate before
 * must not put it back, or every later command would build on what never happened; and it must lose too, although the
 * version it expects may meanwhile exist, written by another JVM ({@link #evictions}).
 */
public final class AggregateCache implements Cache {

    private static final int STRIPES = 4096;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final AtomicIntegerArray evictions = new AtomicIntegerArray(STRIPES);

    /** A cache of at most so many aggregates. */
    public AggregateCache(int size) {
        entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** How often this aggregate, or one that shares its counter, was evicted. */
    int evictions(Object aggregate) {
        return evictions.get(stripe(aggregate));
    }

    /** What {@link #evictions} was when the command at work looked for this aggregate; null if it has not. */
    static @Nullable Integer evictionsSeen(String aggregate) {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(resource(aggregate)) : null;
    }

    /** Forgets an aggregate, and what commands that are at work on it now will make of it. */
    public void evict(String aggregate) {
        entries.asMap().compute(aggregate, (key, value) -> {
            evictions.incrementAndGet(stripe(key));
            return null;
        });
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's interface promises the caller's type for what it has put there itself.
    public <K, V> @Nullable V get(K key) {
        if (CurrentUnitOfWork.isStarted()) {
            // Before the look: what is evicted in between was seen in vain.
            CurrentUnitOfWork.get().resources().put(resource(key), evictions(key));
        }
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.asMap().compute(key, (same, before) -> begunBeforeEviction(key) ? null : value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    /** Axon asks for this when a unit of work is rolled back. A refusal has changed nothing, and keeps what is cached. */
    @Override
    public boolean remove(Object key) {
        var submission = Submission.current();
        return (submission == null || !submission.isRefused())
                && entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }

    private boolean begunBeforeEviction(Object key) {
        var seen = evictionsSeen(key.toString());
        return seen != null && seen != evictions(key);
    }

    private static String resource(Object key) {
        return "evictions of " + key;
    }

    private static int stripe(Object key) {
        return Math.floorMod(key.hashCode(), STRIPES);
    }
}
