package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cache that keeps what it is given, but not more than it may. */
class AggregateCacheTest {

    @Test
    void holdsItsAggregatesStronglyThroughAGarbageCollection() {
        var cache = new AggregateCache(100);
        for (int i = 0; i < 50; i++) {
            cache.put(i, new byte[1000]);
        }
        System.gc();

        assertThat(IntStream.range(0, 50)).allMatch(cache::containsKey);
    }

    @Test
    void neverHoldsMuchMoreThanItsSize() {
        var cache = new AggregateCache(100);
        for (int i = 0; i < 10_000; i++) {
            cache.put(i, "aggregate " + i);
        }
        await().until(
                        () -> IntStream.range(0, 10_000)
                                .filter(cache::containsKey)
                                .count(),
                        held -> held > 0 && held <= 100);
    }

    @Test
    void behavesAsAxonExpects() {
        var cache = new AggregateCache(100);
        assertThat(cache.<String, String>get("a")).isNull();
        assertThat(cache.putIfAbsent("a", "1")).isTrue();
        assertThat(cache.putIfAbsent("a", "2")).isFalse();
        assertThat(cache.<String, String>get("a")).isEqualTo("1");
        cache.<String>computeIfPresent("a", old -> old + "!");
        cache.<String>computeIfPresent("b", old -> old + "!");
        assertThat(cache.<String, String>get("a")).isEqualTo("1!");
        assertThat(cache.containsKey("b")).isFalse();
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
        cache.put("c", "3");
        cache.removeAll();
        assertThat(cache.containsKey("c")).isFalse();
    }
}
