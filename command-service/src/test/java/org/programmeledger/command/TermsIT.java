package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.RolesIT.isForbidden;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.Role;

/** A term begins and ends at midnight in Amsterdam, whatever the token says, also for what is remembered. */
class TermsIT {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private LocalDate today() {
        return LocalDate.ofInstant(now.get(), AMSTERDAM);
    }

    @Test
    void nobodyActsBeforeTheFirstDayOrAfterTheLastWithATokenThatCounts() {
        try (var service = RunningService.at(clock)) {
            var manager = Colleague.registered(service);
            manager.given(Role.PROGRAMME_MANAGER, null, today().plusDays(1), today().plusDays(2));

            isForbidden(manager.registersAParty());
            now.set(today().plusDays(1).atStartOfDay(AMSTERDAM).toInstant().minusSeconds(1));
            isForbidden(manager.registersAParty());
            now.set(now.get().plusSeconds(1));
            assertThat(manager.registersAParty().status()).isEqualTo(201);
            now.set(now.get().plus(Duration.ofDays(2)).minusSeconds(1));
            assertThat(manager.registersAParty().status()).isEqualTo(201);
            now.set(now.get().plusSeconds(1));
            isForbidden(manager.registersAParty());
        }
    }
}
