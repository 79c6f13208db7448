package org.programmeledger.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service on a free port and a database of its own; one for all tests that do not break it. */
final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the service answered. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The last part of the problem's type. */
        String problem() {
            return json().path("type").asString("").replace("/problems/", "");
        }

        String text(String member) {
            return json().path(member).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final TestDatabase database;
    private final Clock clock;
    private final Map<String, Object> more;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    private RunningService(TestDatabase database, Clock clock, Map<String, Object> more) {
        this.database = database;
        this.clock = clock;
        this.more = more;
        context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("clock", clock))
                .properties(database.service("ledger_appender"))
                .properties(Map.of(
                        "server.port",
                        "0",
                        "spring.main.banner-mode",
                        "off",
                        "spring.datasource.hikari.connection-timeout",
                        "2000"))
                .properties(TestPeople.properties(TestIssuer.shared()))
                .properties(more)
                .run();
        var port = ((WebServerApplicationContext) context).getWebServer();
        base = URI.create("http://localhost:" + (port == null ? 0 : port.getPort()));
        TestRoles.at(base).allHands();
    }

    /** The one that all tests share. */
    static RunningService shared() {
        return Shared.SERVICE;
    }

    /** One of its own, for a test that breaks it. */
    static RunningService start() {
        return at(Clock.systemUTC());
    }

    /** One of its own, where it is as late as a test says. */
    static RunningService at(Clock clock) {
        return new RunningService(TestDatabase.fresh(), clock, Map.of());
    }

    /** One with a vault, or as much of one as these properties say. */
    static RunningService start(TestDatabase database, Map<String, Object> more) {
        return new RunningService(database, Clock.systemUTC(), more);
    }

    /** Another process, as it were, on the same log and in the same time. */
    RunningService twin() {
        return new RunningService(database, clock, more);
    }

    /** Posts a body as somebody who may, under a new idempotency key; headers come in pairs and replace the usual ones. */
    Answer post(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes; a header whose value is {@code null} is left out. */
    Answer send(String method, String path, byte[] body, @Nullable String... headers) {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("Authorization", TestIssuer.shared().bearer(TestPeople.ALL_HANDS));
        all.put("Content-Type", "application/json");
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        for (int i = 0; i < headers.length; i += 2) {
            all.put(String.valueOf(headers[i]), headers[i + 1]);
        }
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        return exchange(request.build());
    }

    /** Sends a request as it is. */
    Answer exchange(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    URI at(String path) {
        return base.resolve(path);
    }

    TestDatabase database() {
        return database;
    }

    /** The last position of the log. */
    long head() {
        return log().head().position();
    }

    /** Where its commands are decided, for a test that comes between. */
    CommandBus bus() {
        return context.getBean(CommandBus.class);
    }

    /** What it measures. */
    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    LogReader log() {
        return context.getBean(LogReader.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final RunningService SERVICE = start();
    }
}
