package org.programmeledger.standalone.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks and commands over HTTP as one person. What holds for every answer is checked on every answer: the version
 * of the API, and that a refusal is a problem.
 */
public final class LedgerClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WholeLedger ledger = WholeLedger.running();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String authorization;
    private long recorded;

    /** Asks as somebody who may do what the tests do. */
    public LedgerClient() {
        this(TestPeople.ALL_HANDS);
    }

    /** Asks as this person. */
    public LedgerClient(TestPeople person) {
        this.authorization = ledger.bearer(person);
    }

    /** What a command that was carried out got. */
    public record Posted(String id, String stream, long version, long position, Answer answer) {}

    /** How a machine shows a password. */
    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    public HttpClient http() {
        return http;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ledger.address() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization);
    }

    /** Sends a request and checks what holds for every answer. */
    public Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            assertThat(answer.header("API-Version"))
                    .as(request.uri() + " " + answer)
                    .isEqualTo("1.0.0");
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.at("/status")).isEqualTo(Integer.toString(answer.status()));
                assertThat(answer.at("/title")).as(answer.text()).isNotBlank();
                assertThat(answer.at("/detail")).as(answer.text()).isNotBlank().doesNotContain("{");
                assertThat(answer.at("/instance")).isEqualTo(request.uri().getPath());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** An answer of whatever status. */
    public Answer get(String path, String... headers) {
        var request = request(path);
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /**
     * An answer that must be there, and that knows what this client has recorded: every question has views of its own.
     * What is read from the vault, for a purpose, is of no view.
     */
    public Answer read(String path) {
        boolean ofViews = path.startsWith("/v1/")
                && !path.equals("/v1/openapi.json")
                && !path.contains("purpose=")
                && !path.contains("minPosition=");
        var answer = get(ofViews && recorded > 0 ? with(path, "minPosition", Long.toString(recorded)) : path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer;
    }

    /** An answer that knows at least what had been recorded at a position. */
    public Answer readAt(String path, long position) {
        return read(with(path, "minPosition", Long.toString(position)));
    }

    public static String with(String path, String parameter, String value) {
        return path + (path.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    /** Posts a command; the headers given replace those it would make up. */
    public Answer post(String path, Map<String, ?> body, String... headers) {
        return send(command(path, body, headers));
    }

    public HttpRequest command(String path, Map<String, ?> body, String... headers) {
        var request = request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        request.header("Content-Type", "application/json");
        if (!Arrays.asList(headers).contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** Posts a command that must be carried out. */
    public Posted created(String path, Map<String, ?> body, String... headers) {
        var answer = post(path, body, headers);
        assertThat(answer.status()).as(path + " " + body + " " + answer.text()).isEqualTo(201);
        var posted = posted(answer);
        recorded = Math.max(recorded, posted.position());
        return posted;
    }

    public static Posted posted(Answer answer) {
        var receipt = answer.json();
        var posted = new Posted(
                receipt.required("id").stringValue(),
                receipt.required("stream").stringValue(),
                receipt.required("version").longValue(),
                receipt.required("position").longValue(),
                answer);
        assertThat(answer.header("ETag")).isEqualTo("\"" + posted.version() + "\"");
        assertThat(answer.header("Location")).isEqualTo(answer.at("/links/self"));
        assertThat(answer.at("/links/event")).isEqualTo("/v1/audit-entries/" + posted.position());
        return posted;
    }

    /** Posts a command that must be refused, with nothing appended. */
    public Answer refused(int status, String code, String path, Map<String, ?> body, String... headers) {
        long before = ledger.head();
        var answer = post(path, body, headers);
        assertThat(answer.status()).as(path + " " + body + " " + answer.text()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + code);
        assertThat(ledger.head()).isEqualTo(before);
        return answer;
    }
}
