package org.programmeledger.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that says who asks, and nothing else; its clock is the test's. */
final class GuardedEcho implements AutoCloseable {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final RequestAuthorization WHOEVER_HAS_SIGNED_IN = (authentication, context) -> {
        var asking = authentication.get();
        return new AuthorizationDecision(asking != null && Caller.of(asking).isPresent());
    };

    @EnableAutoConfiguration
    @RestController
    static class Echo {

        @GetMapping("/v1/me")
        String me() {
            return Caller.current().getName();
        }
    }

    private final class TestClock extends Clock {

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
    }

    GuardedEcho(TestIssuer issuer, String... properties) {
        context = new SpringApplicationBuilder(Echo.class)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("clock", new TestClock());
                    starting.getBeanFactory().registerSingleton("rights", WHOEVER_HAS_SIGNED_IN);
                })
                .properties("server.port=0", "ledger.metrics.password=sixteen characters")
                .properties(TestPeople.settings(issuer).toArray(String[]::new))
                .properties(properties)
                .run();
    }

    /** Its clock. */
    void setClock(Instant instant) {
        now.set(instant);
    }

    Instant clock() {
        return now.get();
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    HttpResponse<String> ask(@Nullable String authorization) {
        return ask("/v1/me", authorization);
    }

    HttpResponse<String> ask(String path, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).header("Accept-Language", "en");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
