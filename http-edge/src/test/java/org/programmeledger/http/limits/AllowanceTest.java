package org.programmeledger.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Nobody asks more than is good for the others, and everybody as much as is usual. */
class AllowanceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Allowance allowance = new Allowance(50, 200, nanos::get);

    private long taken(String whose, int requests) {
        return IntStream.range(0, requests)
                .filter(request -> allowance.take(whose) == 0)
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void soManyAtOnceAndThenSoManyASecond() {
        assertThat(taken("a", 300)).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(taken("a", 300)).isEqualTo(50);
        pass(Duration.ofMillis(100));
        assertThat(taken("a", 300)).isEqualTo(5);
    }

    @Test
    void aSteadyCallerIsNeverRefused() {
        for (int second = 0; second < 60; second++) {
            assertThat(taken("a", 50)).isEqualTo(50);
            pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void oneDoesNotPayForAnother() {
        assertThat(taken("a", 1_000)).isEqualTo(200);
        assertThat(taken("b", 200)).isEqualTo(200);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeBackAndThenIsLetIn() {
        var slow = new Allowance(1, 3, nanos::get);
        assertThat(IntStream.range(0, 3).mapToLong(request -> slow.take("a"))).containsExactly(0L, 0L, 0L);
        long wait = slow.take("a");
        assertThat(wait).isBetween(1L, 2L);
        pass(Duration.ofSeconds(wait));
        assertThat(slow.take("a")).isZero();
    }

    @Test
    void aLimitThatLetsNobodyInIsRefused() {
        assertThatThrownBy(() -> new Limits(true, 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofIpv6TheNetworkCounts() {
        assertThat(from("2001:db8:1:2:3:4:5:6")).isEqualTo(from("2001:db8:1:2:ffff::1"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
        assertThat(from("192.0.2.1")).isNotEqualTo(from("192.0.2.2"));
    }

    private static String from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Origin.address(request);
    }
}
