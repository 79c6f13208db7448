package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    private static final Duration LONGEST = Duration.ofHours(8);

    private final MockHttpSession session = new MockHttpSession();

    private void visitAfter(Duration age) throws Exception {
        var now = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionAge(LONGEST, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @Test
    void aSessionLastsAWorkingDay() throws Exception {
        visitAfter(LONGEST.minusSeconds(1));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void andNoLongerHoweverBusyItWasKept() throws Exception {
        visitAfter(LONGEST.plusSeconds(1));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoHasNoneDoesNotGetOne() throws Exception {
        var request = new MockHttpServletRequest();
        new SessionAge(LONGEST, Clock.systemUTC())
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(request.getSession(false)).isNull();
    }
}
