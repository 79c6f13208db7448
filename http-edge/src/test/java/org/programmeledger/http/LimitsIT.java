package org.programmeledger.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** How much may be asked, and what an answer tells a browser and whoever is curious (ADR 0023). */
class LimitsIT {

    private static final String BEARER = TestIssuer.shared().bearer(TestPeople.AUDITOR);

    private static GuardedEcho echo(String... properties) {
        return new GuardedEcho(TestIssuer.shared(), properties);
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndOthersGoOn() {
        try (var service =
                echo("ledger.limits.on=true", "ledger.limits.person-per-second=1", "ledger.limits.person-burst=3")) {
            for (int time = 0; time < 3; time++) {
                assertThat(service.ask(BEARER).statusCode()).isEqualTo(200);
            }

            var refused = service.ask(BEARER);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("/problems/too-many-requests", "\"status\":429");
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.headers().firstValue("API-Version")).contains("1.0.0");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 2L);
            assertThat(service.ask(TestIssuer.shared().bearer(TestPeople.RESIDENT))
                            .statusCode())
                    .as("another person at the same address")
                    .isEqualTo(200);
        }
    }

    @Test
    void guessingCostsTheGuesserAndTheMachinesThatWatchGoOn() {
        try (var service =
                echo("ledger.limits.on=true", "ledger.limits.address-per-second=1", "ledger.limits.address-burst=3")) {
            for (int time = 0; time < 3; time++) {
                assertThat(service.ask("Bearer guess" + time).statusCode()).isEqualTo(401);
            }

            assertThat(service.ask("Bearer guess").statusCode()).isEqualTo(429);
            assertThat(service.ask("/actuator/health", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyIsKeptFromAnythingWhereLimitsAreOff() {
        try (var service =
                echo("ledger.limits.on=false", "ledger.limits.person-burst=1", "ledger.limits.address-burst=1")) {
            for (int time = 0; time < 20; time++) {
                assertThat(service.ask(BEARER).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/nothing", "/actuator/health", "/.well-known/security.txt"})
    void everyAnswerTellsABrowserToDoNothingWithIt(String path) {
        try (var service = echo()) {
            for (var authorization : new String[] {null, BEARER}) {
                var answer = service.ask(path, authorization).headers();

                assertThat(answer.firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(answer.firstValue("Content-Security-Policy").orElse(""))
                        .contains("default-src 'none'", "frame-ancestors 'none'");
                assertThat(answer.firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(answer.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
                assertThat(answer.firstValue("Cache-Control").orElse("")).contains("no-store");
                assertThat(answer.firstValue("Access-Control-Allow-Origin")).isEmpty();
                assertThat(answer.firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void whereToReportAWeaknessIsSaidWhenSomebodyIsNamed() {
        try (var nobody = echo()) {
            assertThat(nobody.ask("/.well-known/security.txt", null).statusCode())
                    .isEqualTo(404);
        }
        try (var service = echo("ledger.security-txt.contact=mailto:security@example.org")) {
            var text = service.ask("/.well-known/security.txt", null);

            assertThat(text.statusCode()).isEqualTo(200);
            assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
            assertThat(text.body())
                    .matches("Contact: mailto:security@example\\.org\nExpires: \\S+T00:00:00Z\n"
                            + "Preferred-Languages: nl, en\n");
        }
    }

    /** What no client library would send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/me HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
                "GET /v1/me\0 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/%2e%2e%2fme HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/me?a=%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\n\r\n",
                "GET /v1/me HTTP/9.9\r\nHost: a\r\n\r\n",
                "BREW /v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE /v1/me HTTP/1.1\r\nHost: a\r\nX-Secret: s\r\n\r\n",
                "POST /v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "OPTIONS /v1/me HTTP/1.1\r\nHost: a\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n\r\n"
            })
    void whatCannotBeReadIsRefusedWithoutAWordAboutUs(String request) throws IOException {
        try (var service = echo()) {
            var answer = raw(service.address(), request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 2", "HTTP/1.1 500", "Set-Cookie:");
            assertThat(answer)
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Exception", "org.apache", "<html", "Access-Control-Allow", "X-Secret: s");
        }
    }

    private static String raw(URI address, String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
