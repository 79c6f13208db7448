package org.programmeledger.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the requests, each from its own number, so that one that went wrong can be made again alone. */
final class Fuzzer {

    /** A request and the operation that it is meant for. */
    record Made(long number, Operation operation, HttpRequest request, byte[] body) {

        private Map<String, List<String>> withoutToken() {
            var headers = new TreeMap<>(request.headers().map());
            headers.remove("Authorization");
            return headers;
        }

        @Override
        public String toString() {
            var text = new String(body, UTF_8);
            return "number " + number + ": " + request.method() + " " + request.uri() + " " + withoutToken() + " "
                    + text.substring(0, Math.min(600, text.length()));
        }
    }

    private final URI address;
    private final List<Operation> operations;
    private final Schemas schemas;
    private final Malformed malformed;
    private final long seed;

    Fuzzer(URI address, List<Operation> operations, Schemas schemas, long seed) {
        this.address = address;
        this.operations = operations;
        this.schemas = schemas;
        this.malformed = new Malformed(schemas);
        this.seed = seed;
    }

    /** The request of this number. */
    Made request(long number, HttpRequest.Builder signedIn) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var operation = operations.get(random.nextInt(operations.size()));
        var body = operation.method().equals("GET") || operation.body().isMissingNode() && random.nextInt(4) > 0
                ? new byte[0]
                : malformed.body(operation.body(), random);
        var request = signedIn.uri(URI.create(address + path(operation, random) + query(operation, random)))
                .timeout(Duration.ofSeconds(30))
                .method(
                        operation.method(),
                        body.length == 0
                                ? BodyPublishers.noBody()
                                : random.nextInt(5) == 0
                                        // Of a length that is not announced.
                                        ? BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))
                                        : BodyPublishers.ofByteArray(body));
        headers(operation, random, request);
        return new Made(number, operation, request.build(), body);
    }

    private String path(Operation operation, RandomGenerator random) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var value = random.nextInt(4) == 0
                    ? Odd.text(random)
                    : schemas.fitting(parameter.path("schema"), random).asString("1");
            path = path.replace("{" + parameter.required("name").asString() + "}", encoded(value));
        }
        return random.nextInt(100) == 0 ? path + "/" + encoded(Odd.text(random)) : path;
    }

    private String query(Operation operation, RandomGenerator random) {
        var query = new StringBuilder();
        for (var parameter : operation.parameters("query")) {
            if (random.nextInt(3) == 0) {
                var value = random.nextBoolean()
                        ? Odd.text(random)
                        : schemas.fitting(parameter.path("schema"), random).asString("1");
                query.append('&')
                        .append(parameter.required("name").asString())
                        .append('=')
                        .append(encoded(value));
            }
        }
        if (random.nextInt(20) == 0) {
            query.append('&').append(encoded(Odd.text(random))).append("=1");
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private void headers(Operation operation, RandomGenerator random, HttpRequest.Builder request) {
        if (operation.method().equals("POST")) {
            header(request, "Content-Type", random.nextInt(12) == 0 ? Odd.text(random) : "application/json");
            if (random.nextInt(12) > 0) {
                header(
                        request,
                        "Idempotency-Key",
                        random.nextInt(10) == 0
                                ? Odd.text(random)
                                : new UUID(random.nextLong(), random.nextLong()).toString());
            }
            if (random.nextInt(2) == 0) {
                header(
                        request,
                        "If-Match",
                        random.nextInt(4) == 0 ? Odd.text(random) : "\"" + random.nextInt(6) + "\"");
            }
        }
        for (var name : List.of(
                "Accept", "Accept-Language", "traceparent", "Last-Event-ID", "Origin", "Range", "X-Forwarded-For")) {
            if (random.nextInt(15) == 0) {
                header(request, name, Odd.text(random));
            }
        }
        if (operation.path().equals("/v1/event-stream")) {
            header(request, "Last-Event-ID", "x" + random.nextInt()); // What is answered never ends.
        }
    }

    /** The client itself refuses what would be two headers; what it lets through is as odd as it gets. */
    private static void header(HttpRequest.Builder request, String name, String value) {
        var sendable = value.codePoints()
                .filter(character -> character == '\t' || character >= ' ' && character != 0x7f && character < 0x100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        request.setHeader(name, sendable.substring(0, Math.min(2_000, sendable.length())));
    }
}
