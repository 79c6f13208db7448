package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it is delivered, a process of its own: how it logs, and what it tells a machine. */
class ServiceApartIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MACHINE = "only the metrics";
    private static final String TOKEN = TestIssuer.shared().token(TestPeople.ALL_HANDS);
    private static final String PARTY = "{\"name\":\"qxCanaryzq\",\"type\":\"OTHER\"}";

    private final TestDatabase database = TestDatabase.fresh();
    private final List<JsonNode> lines = new ArrayList<>();

    @Test
    void itLogsJsonWithItsNameAndTheTraceAndTellsAMachineItsMetrics() throws Exception {
        var process = start();
        try (var out = process.inputReader()) {
            var started = until(out, line -> message(line).startsWith("Tomcat started on port"));
            var base = "http://127.0.0.1:" + message(started).replaceAll("\\D*(\\d+).*", "$1");
            TestRoles.at(URI.create(base)).allHands();
            var recorded = post(base);
            var metrics = get(base + "/actuator/prometheus", basic(MACHINE));
            var nobody = get(base + "/actuator/prometheus", basic("something else"));
            cutOff();
            var refused = post(base);
            var told = until(out, line -> message(line).equals("POST /v1/parties: log-unavailable"));

            assertThat(recorded.statusCode()).isEqualTo(201);
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body().lines())
                    .anyMatch(line -> line.startsWith("ledger_append_flush_seconds_count{")
                            && line.contains("service=\"command-service\""));
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(told.path("traceId").asString(""))
                    .isEqualTo(JSON.readTree(refused.body()).path("trace").asString("no trace"));
            assertThat(lines).hasSizeGreaterThan(5).allSatisfy(ServiceApartIT::saysWhoAndNothingPrivate);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void saysWhoAndNothingPrivate(JsonNode line) {
        assertThat(line.at("/service/name").asString("")).isEqualTo("command-service");
        assertThat(line.at("/log/level").asString("")).isNotEmpty();
        assertThat(line.toString())
                .doesNotContain(
                        "qxCanaryzq", MACHINE, TOKEN, TestPeople.ALL_HANDS.id().value());
    }

    private Process start() throws IOException {
        Path jar;
        try (var built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findAny()
                    .orElseThrow();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "" + jar));
        database.service("ledger_appender").forEach((name, value) -> command.add("--" + name + "=" + value));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "0",
                        "LEDGER_SECURITY_ISSUER",
                        TestIssuer.shared().address().toString(),
                        "LEDGER_FOUNDERS",
                        TestPeople.founders().getFirst() + ","
                                + TestPeople.founders().getLast(),
                        "LEDGER_METRICS_PASSWORD",
                        MACHINE,
                        "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                        "ecs"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Reads on until a line is such; every line must be JSON. */
    private JsonNode until(BufferedReader out, Predicate<JsonNode> awaited) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(JSON.readTree(line));
            if (awaited.test(lines.getLast())) {
                return lines.getLast();
            }
        }
        throw new AssertionError("It ended: " + lines);
    }

    private void cutOff() {
        var outside = TestDatabase.fresh().jdbc();
        var name = database.url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        outside.sql("alter database " + name + " with allow_connections false").update();
        outside.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query()
                .listOfRows();
    }

    private static String message(JsonNode line) {
        return line.path("message").asString("");
    }

    private static HttpResponse<String> post(String base) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + "/v1/parties"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(PARTY)));
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("metrics:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String address, String authorization) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
