package org.programmeledger.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What is left to each of many: a bucket that fills steadily and is emptied by asking. */
final class Allowance {

    /** Beyond these the ones not seen for longest are forgotten, and begin with a full bucket when they come back. */
    private static final int KNOWN = 100_000;

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;
    private final TimeMeter clock;

    /**
     * For each, so many a second and so many at once.
     *
     * @param nanos a clock that only moves forwards
     */
    Allowance(int perSecond, int burst, LongSupplier nanos) {
        bandwidth = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        // A bucket that has had time to fill up is as good as a new one.
        buckets = Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterAccess(Duration.ofSeconds(1 + burst / perSecond))
                .ticker(nanos::getAsLong)
                .build();
    }

    /** Takes one; 0 if there was one, else after how many seconds there will be. */
    long take(String whose) {
        var bucket = buckets.get(
                whose,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(bandwidth)
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    }
}
