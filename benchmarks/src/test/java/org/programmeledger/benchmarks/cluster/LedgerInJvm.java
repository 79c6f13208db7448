package org.programmeledger.benchmarks.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.eventlog.EventLogMigration;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.programmeledger.query.QueryServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services of the ledger in this JVM, on a free port, asked over HTTP as somebody who may. */
final class LedgerInJvm implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AUTHORIZATION = TestIssuer.shared().bearer(TestPeople.ALL_HANDS);

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer of whatever status. */
    record Answer(int status, JsonNode body) {

        long position() {
            return body.required("position").longValue();
        }
    }

    private LedgerInJvm(ConfigurableApplicationContext context) {
        this.context = context;
        TestRoles.at(address()).allHands();
    }

    /** Makes a database with the ledger's roles, as an operator does before the services first start. */
    static void createDatabase(PostgresServer server, String name) throws IOException {
        server.createDatabase(name);
        try (var roles = Objects.requireNonNull(EventLogMigration.class.getResourceAsStream("roles.sql"))) {
            server.jdbc(name).sql(new String(roles.readAllBytes(), UTF_8)).update();
        }
    }

    /** The command service alone. */
    static LedgerInJvm commands(String url, String... properties) {
        return start("ledger_appender", url, properties, CommandServiceApplication.class);
    }

    /** Both services on one port. */
    static LedgerInJvm whole(String url, String... properties) {
        var all = Stream.concat(Stream.of("ledger.append.username=ledger_appender"), Stream.of(properties));
        return start(
                "ledger_reader",
                url,
                all.toArray(String[]::new),
                CommandServiceApplication.class,
                QueryServiceApplication.class);
    }

    private static LedgerInJvm start(String role, String url, String[] properties, Class<?>... applications) {
        var all = Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + url,
                                "spring.datasource.username=" + role,
                                "ledger.migration.username=ledger_migrator",
                                "spring.datasource.hikari.maximum-pool-size=12",
                                "spring.datasource.hikari.connection-timeout=2000",
                                "spring.main.banner-mode=off",
                                "spring.lifecycle.timeout-per-shutdown-phase=1s",
                                "logging.level.root=WARN",
                                "server.port=0"),
                        Stream.concat(TestPeople.settings(TestIssuer.shared()), Stream.of(properties)))
                .toArray(String[]::new);
        return new LedgerInJvm(
                new SpringApplicationBuilder(applications).properties(all).run());
    }

    /** Registers a party of this name under this key, which is the smallest real command. */
    Answer register(String name) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("name", name, "type", "MUNICIPALITY"));
        return send(request("/v1/parties")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream().toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", AUTHORIZATION)
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
