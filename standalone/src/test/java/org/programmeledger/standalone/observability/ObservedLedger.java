package org.programmeledger.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.programmeledger.query.QueryServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services in one context on a database of their own, with every trace recorded. */
record ObservedLedger(TestDatabase database, Spans spans, ConfigurableApplicationContext context)
        implements AutoCloseable {

    private static final String METRICS_PASSWORD = "observed-ledger-1";

    static ObservedLedger start() {
        return start(TestDatabase.fresh(), Map.of());
    }

    static ObservedLedger start(TestDatabase database, Map<String, Object> more) {
        var spans = new Spans();
        var context = new SpringApplicationBuilder(CommandServiceApplication.class, QueryServiceApplication.class)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("spans", spans))
                .properties(database.bothServices())
                .properties(Map.of(
                        "spring.datasource.hikari.connection-timeout",
                        "1000",
                        "server.port",
                        "0",
                        "ledger.metrics.password",
                        METRICS_PASSWORD,
                        "management.tracing.sampling.probability",
                        "1.0",
                        "management.opentelemetry.tracing.export.schedule-delay",
                        "50ms"))
                .properties(TestPeople.properties(TestIssuer.shared()))
                .properties(more)
                .run();
        var ledger = new ObservedLedger(database, spans, context);
        TestRoles.at(URI.create("http://127.0.0.1:" + ledger.port())).allHands();
        return ledger;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Sends a request as somebody who may; headers come in pairs and replace the usual ones. */
    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Authorization", TestIssuer.shared().bearer(TestPeople.ALL_HANDS))
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** What a scrape gets. */
    HttpResponse<String> metrics() throws Exception {
        return send("GET", "/actuator/prometheus", "", "Authorization", basic("metrics", METRICS_PASSWORD));
    }

    /** Sends bytes that no client library would send, and reads what comes back until the server hangs up. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
