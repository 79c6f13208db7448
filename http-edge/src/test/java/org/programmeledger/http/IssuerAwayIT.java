package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** What is asked of the issuer and how often, what is remembered and for how long, and what happens without it. */
class IssuerAwayIT {

    private static final TestPeople WHO = TestPeople.AUDITOR;

    @Test
    void whileTheKeysAreNotKnownAServiceSaysThatItCannotTell() {
        try (var issuer = TestIssuer.start();
                var service = new GuardedEcho(issuer)) {
            issuer.close();

            var answer = service.ask(issuer.bearer(WHO));
            var again = service.ask(issuer.bearer(WHO));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/issuer-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(again.statusCode())
                    .as("also when it may not ask again yet")
                    .isEqualTo(503);
            assertThat(service.ask("Bearer garbage").statusCode())
                    .as("what is no token in any case")
                    .isEqualTo(401);
            assertThat(service.ask("/actuator/health", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoKnowsTheKeysGoesOnWithoutTheIssuer() {
        try (var issuer = TestIssuer.start();
                var service = new GuardedEcho(issuer)) {
            assertThat(service.ask(issuer.bearer(WHO)).statusCode()).isEqualTo(200);
            issuer.close();

            assertThat(service.ask(issuer.bearer(TestPeople.RESIDENT)).body())
                    .isEqualTo(TestPeople.RESIDENT.id().value());
        }
    }

    @Test
    void tokensOfUnknownKeysDoNotKeepTheIssuerBusy() {
        try (var issuer = TestIssuer.start();
                var stranger = TestIssuer.start("stranger");
                var service = new GuardedEcho(issuer)) {
            for (int time = 0; time < 20; time++) {
                assertThat(service.ask(stranger.bearer(WHO)).statusCode()).isEqualTo(401);
            }
            assertThat(issuer.asked()).isLessThanOrEqualTo(3);
            assertThat(service.ask(issuer.bearer(WHO)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsRememberedOfATokenDoesNotOutliveIt() {
        try (var service = new GuardedEcho(TestIssuer.shared())) {
            var now = service.clock();
            var brief = "Bearer " + TestIssuer.shared().token(WHO.id(), Map.of("exp", now.plus(Duration.ofMinutes(1))));
            assertThat(service.ask(brief).statusCode()).isEqualTo(200);

            service.setClock(now.plusSeconds(89));
            assertThat(service.ask(brief).statusCode()).as("with the skew").isEqualTo(200);
            service.setClock(now.plusSeconds(91));
            assertThat(service.ask(brief).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenOfWhichNothingIsRememberedIsNotTakenForAnother() {
        try (var service = new GuardedEcho(TestIssuer.shared())) {
            assertThat(service.ask(TestIssuer.shared().bearer(WHO)).body())
                    .isEqualTo(WHO.id().value());
            assertThat(service.ask(TestIssuer.shared().bearer(TestPeople.FUNDER))
                            .body())
                    .isEqualTo(TestPeople.FUNDER.id().value());
            assertThat(service.ask(null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aProviderWithOtherHabitsIsConfigured() {
        try (var service = new GuardedEcho(
                TestIssuer.shared(), "ledger.security.token-types=JWT", "ledger.security.actor-claim=ledger_person")) {
            var claims = TestIssuer.shared()
                    .claims(
                            WHO.id(),
                            Map.of("sub", "alice", "ledger_person", WHO.id().value()));

            assertThat(service.ask("Bearer " + TestIssuer.shared().sign(claims, "JWT"))
                            .body())
                    .isEqualTo(WHO.id().value());
            assertThat(service.ask("Bearer " + TestIssuer.shared().sign(claims, "at+jwt"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"algorithms=none", "algorithms=HS256", "algorithms=", "issuer=", "audience= ", "clock-skew=1h"})
    void aServiceDoesNotStartWithSettingsUnderWhichTokensCouldBeForged(String setting) {
        assertThatThrownBy(() -> new GuardedEcho(TestIssuer.shared(), "ledger.security." + setting).close())
                .rootCause()
                .hasMessageContaining("ledger.security.");
    }

    @Test
    void theMachineThatReadsTheMetricsHasAPasswordAndNoToken() {
        try (var service = new GuardedEcho(TestIssuer.shared())) {
            var password =
                    "Basic " + java.util.Base64.getEncoder().encodeToString("metrics:sixteen characters".getBytes());
            assertThat(service.ask("/v1/me", password).statusCode()).isEqualTo(401);
        }
    }
}
