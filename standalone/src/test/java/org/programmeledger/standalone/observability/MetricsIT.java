package org.programmeledger.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient;

/** What a scrape of the metrics gets: what operators were promised, bounded in number, and nobody's data. */
class MetricsIT {

    private static final Pattern TAG = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** An id of the ledger, a UUID, a trace, an address, a decimal amount. */
    private static final Pattern PERSONAL =
            Pattern.compile(".*([a-z]+_[0-9a-f]{8}-|[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{16}|@|\\d{6,}\\.\\d\\d).*");

    private final WholeLedger ledger = WholeLedger.running();
    private final String scrape = scrapeAfterTraffic();

    private String scrapeAfterTraffic() {
        var client = new LedgerClient();
        var fund = client.read("/v1/funds?limit=1")
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString("");
        client.read("/v1/funds/" + fund);
        client.get("/v1/funds/fund_01900000-0000-7000-8000-00000000dead");
        client.get("/v1/nothing/" + fund);
        return asMachine("/actuator/prometheus").body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_append_batch_size_count",
                "ledger_append_queue_wait_seconds_count",
                "ledger_append_flush_seconds_count",
                "ledger_command_seconds_bucket",
                "http_server_requests_seconds_bucket",
                "hikaricp_connections_active",
                "jvm_memory_used_bytes"
            })
    void whatOperatorsWerePromisedIsThere(String metric) {
        assertThat(scrape.lines()).anyMatch(line -> line.startsWith(metric + "{"));
    }

    @Test
    void everyMeasurementSaysOfWhichService() {
        assertThat(scrape.lines().filter(line -> !line.startsWith("#")))
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.contains("service=\"standalone\""));
    }

    @Test
    void noTagNamesAnyThingOrPerson() {
        var values = TAG.matcher(scrape)
                .results()
                .filter(tag -> !tag.group(1).equals("version")) // of the JDK
                .map(tag -> tag.group(1) + "=" + tag.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(values).contains("uri=/v1/funds/{id}").containsAnyOf("uri=NOT_FOUND", "uri=UNKNOWN");
        assertThat(values).noneMatch(value -> PERSONAL.matcher(value).matches());
        assertThat("uri=/v1/funds/fund_01900000-0000-7000-8000-00000000dead")
                .as("the control")
                .matches(PERSONAL);
    }

    @Test
    void theMachineThatReadsTheMetricsReadsNothingElse() {
        assertThat(asMachine("/actuator/prometheus").statusCode()).isEqualTo(200);
        for (var path : List.of("/v1/funds", "/v1/nothing", "/actuator/env", "/actuator")) {
            assertThat(asMachine(path).statusCode()).as(path).isEqualTo(401);
        }
        for (var path : List.of("/", "/audit-trail")) {
            assertThat(asMachine(path).statusCode())
                    .as("sent to sign in: " + path)
                    .isEqualTo(302);
        }
        var wrong = get("/actuator/prometheus", "metrics", WholeLedger.METRICS_PASSWORD + "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).doesNotContain("ledger_");
    }

    @Test
    void healthIsForEveryoneAndItsDetailsAreNot() {
        for (var path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
            assertThat(send(HttpRequest.newBuilder(at(path)).build()).body())
                    .as(path)
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("components", "details", "PostgreSQL");
        }
        assertThat(new LedgerClient().request("/actuator/health").build())
                .extracting(request -> send(request).body())
                .asString()
                .contains("\"db\"");
    }

    private HttpResponse<String> asMachine(String path) {
        return get(path, "metrics", WholeLedger.METRICS_PASSWORD);
    }

    private HttpResponse<String> get(String path, String name, String password) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", LedgerClient.basic(name, password))
                .build());
    }

    private URI at(String path) {
        return URI.create(ledger.address() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
