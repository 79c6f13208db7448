package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with services that may be dead, paused or cut off: every call ends with a {@link Reply}. */
public final class LedgerHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AUTHORIZATION = TestIssuer.shared().bearer(TestPeople.ALL_HANDS);

    private final Duration patience;
    private final HttpClient client;

    /** A client that waits so long for an answer. */
    public LedgerHttp(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /**
     * A command as it goes over the wire; the same again is the same request.
     *
     * @param path such as {@code /v1/parties}
     * @param key the idempotency key
     * @param body JSON
     * @param ifMatch the stream version its sender has seen
     */
    public record Command(
            String path, String key, String body, @Nullable Long ifMatch) {

        /** A command with a body made of this. */
        public static Command of(String path, String key, Object body, @Nullable Long ifMatch) {
            return new Command(path, key, JSON.writeValueAsString(body), ifMatch);
        }
    }

    /** What came back. */
    public sealed interface Reply {

        /** An answer, whatever it says; the body is a missing node where there was none. */
        record Answer(int status, JsonNode body) implements Reply {}

        /** The service was not there: nothing was sent. */
        record NotThere() implements Reply {}

        /** Sent, and no answer: it may have been carried out or not. */
        record Silence(String why) implements Reply {}
    }

    /** Posts a command to a service. */
    public Reply post(String address, Command command) {
        var request = request(address + command.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key())
                .POST(BodyPublishers.ofString(command.body()));
        if (command.ifMatch() != null) {
            request.header("If-Match", "\"" + command.ifMatch() + "\"");
        }
        return send(request.build());
    }

    /** Asks a service. */
    public Reply get(String address, String path) {
        return send(request(address + path).build());
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).timeout(patience).header("Authorization", AUTHORIZATION);
    }

    private Reply send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Reply.Answer(response.statusCode(), parse(response.body()));
        } catch (HttpTimeoutException _) {
            return new Reply.Silence("no answer within " + patience.toSeconds() + " s");
        } catch (ConnectException _) {
            return new Reply.NotThere();
        } catch (IOException broken) {
            return new Reply.Silence(String.valueOf(broken.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silence("interrupted");
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (tools.jackson.core.JacksonException _) {
            return JSON.missingNode();
        }
    }
}
