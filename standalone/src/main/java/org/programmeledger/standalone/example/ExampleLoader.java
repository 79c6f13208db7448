package org.programmeledger.standalone.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.standalone.example.Receipts.Receipt;
import org.programmeledger.standalone.identity.DemoAccount;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the commands of an example as a person would. Every entry has its own idempotency key, so loading again changes
 * nothing, and loading that was cut short goes on where it stopped.
 */
public final class ExampleLoader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;
    private static final int REPLAYED = 200;
    private static final int KEY_USED_FOR_ANOTHER_BODY = 422;

    private final URI ledger;
    private final Tokens tokens;
    private final Function<DemoAccount, String> people;
    private final Map<String, String> known = new HashMap<>();

    /** Posts to the ledger at this address with the rights of whoever an entry names, and knows everybody's pseudonym. */
    public ExampleLoader(URI ledger, Tokens tokens, Function<DemoAccount, String> people) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.people = people;
    }

    /**
     * Posts every entry in order and stops at the first refusal.
     *
     * @throws ExampleRefused with the entry and the ledger's own words
     */
    public Receipts load(ExampleProgramme programme, Progress progress) {
        var receipts = Receipts.of(people);
        int done = 0;
        int alreadyThere = 0;
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var entry : programme.entries()) {
                var answer = post(http, request(programme, entry, receipts), entry);
                var receipt = receipt(answer, entry);
                if (entry.as() instanceof String name) {
                    receipts.add(name, receipt);
                }
                alreadyThere += answer.statusCode() == REPLAYED ? 1 : 0;
                progress.posted(++done, programme.entries().size(), alreadyThere);
            }
        }
        return receipts;
    }

    private HttpRequest request(ExampleProgramme programme, ExampleEntry entry, Receipts receipts) {
        var request = HttpRequest.newBuilder(ledger.resolve(receipts.resolve(entry.post())))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + known.computeIfAbsent(entry.by(), tokens::of))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", entry.key())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(programme.body(entry, receipts))));
        if (entry.ifMatch() instanceof String version) {
            request.header("If-Match", '"' + receipts.resolve(version) + '"');
        }
        return request.build();
    }

    private static HttpResponse<String> post(HttpClient http, HttpRequest request, ExampleEntry entry) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw refused(entry, "no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(entry, "interrupted", e);
        }
    }

    private static Receipt receipt(HttpResponse<String> answer, ExampleEntry entry) {
        if (answer.statusCode() != CREATED && answer.statusCode() != REPLAYED) {
            throw refused(entry, answer.statusCode() + " " + problem(answer), null);
        }
        try {
            var receipt = JSON.readTree(answer.body());
            return new Receipt(
                    receipt.required("id").stringValue(),
                    receipt.required("version").longValue());
        } catch (JacksonException e) {
            throw refused(entry, "the answer is no receipt: " + e.getOriginalMessage(), e);
        }
    }

    private static String problem(HttpResponse<String> answer) {
        var advice = answer.statusCode() == KEY_USED_FOR_ANOTHER_BODY
                ? " [these data were loaded from another edition of the example; --fresh starts empty]"
                : "";
        try {
            var problem = JSON.readTree(answer.body());
            var errors = problem.path("errors")
                    .valueStream()
                    .map(ExampleLoader::error)
                    .collect(Collectors.joining(", "));
            return problem.path("title").asString("") + ": "
                    + problem.path("detail").asString("") + (errors.isEmpty() ? "" : " (" + errors + ")") + advice;
        } catch (JacksonException _) {
            return "without a reason" + advice;
        }
    }

    private static String error(JsonNode error) {
        return error.path("pointer").asString("") + " " + error.path("detail").asString("");
    }

    private static ExampleRefused refused(ExampleEntry entry, String why, @Nullable Throwable cause) {
        return new ExampleRefused(
                "Loading the example stopped at " + entry.key() + " (POST " + entry.post() + "): " + why, cause);
    }

    /** Hears after every entry how far the loading is. */
    @FunctionalInterface
    public interface Progress {

        /** So many of the total are in the ledger, and so many of those were there before. */
        void posted(int done, int total, int alreadyThere);
    }

    /** Knows the bearer token of everybody whom the entries name. */
    @FunctionalInterface
    public interface Tokens {

        /** The token of whoever has this name to sign in with. */
        String of(String signInName);
    }
}
