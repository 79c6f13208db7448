package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is done again and again goes on after a failure, and ends when it is told to. */
class RoundsTest {

    @Test
    void aRoundThatFailsIsFollowedByTheNext() throws InterruptedException {
        var third = new CountDownLatch(3);
        var rounds = new Rounds("test", Duration.ofMillis(1), () -> {
            third.countDown();
            throw new IllegalStateException("a round that fails");
        });
        rounds.start();
        try {
            assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds.isRunning()).isTrue();
        } finally {
            rounds.stop();
        }
        assertThat(rounds.isRunning()).isFalse();
    }
}
