package org.programmeledger.standalone.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loader against a server that answers what the test tells it to. */
class ExampleLoaderIT {

    private static final String TWO_ENTRIES = """
            name: two
            look: /v1/programmes/${first}
            effectiveDate: 2018-01-01
            entries:
              - { post: /v1/programmes, as: first, key: two-entry-1, body: { name: een, effectiveDate: 2019-02-03 } }
              - post: "/v1/programmes/${first}/lines"
                by: board
                key: two-entry-2
                ifMatch: "${first.version}"
                body: { of: "${first}" }
            """;

    private final List<String> seen = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        seen.add("%s %s | %s | %s | %s | %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Idempotency-Key"),
                        headers.getFirst("If-Match"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var answer = answers.removeFirst();
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Receipts load() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ExampleLoader(address, name -> "token-of-" + name, account -> "person-" + account)
                .load(
                        ExampleProgramme.read(new ByteArrayInputStream(TWO_ENTRIES.getBytes(UTF_8))),
                        (done, total, there) -> progress.add(done + "/" + total + " " + there));
    }

    @Test
    void postsEachCommandWithItsKeyAndWhatEarlierOnesGot() {
        answers.add(new Answer(201, "{\"id\":\"prog_9\",\"version\":4}"));
        answers.add(new Answer(200, "{\"id\":\"prog_9\",\"version\":5}"));

        var receipts = load();

        assertThat(seen)
                .containsExactly(
                        "POST /v1/programmes | Bearer token-of-manager | two-entry-1 | null | "
                                + "{\"name\":\"een\",\"effectiveDate\":\"2019-02-03\"}",
                        "POST /v1/programmes/prog_9/lines | Bearer token-of-board | two-entry-2 | \"4\" | "
                                + "{\"of\":\"prog_9\",\"effectiveDate\":\"2018-01-01\"}");
        assertThat(progress).containsExactly("1/2 0", "2/2 1");
        assertThat(receipts.resolve("/v1/programmes/${first}")).isEqualTo("/v1/programmes/prog_9");
    }

    @Test
    void stopsAtTheFirstRefusalWithTheLedgersOwnWords() {
        answers.add(new Answer(400, """
                {"title":"Invalid input","detail":"One member is wrong.","errors":[{"pointer":"/name","detail":"too long"}]}
                """));

        assertThatThrownBy(this::load)
                .isInstanceOf(ExampleRefused.class)
                .hasMessage("Loading the example stopped at two-entry-1 (POST /v1/programmes): "
                        + "400 Invalid input: One member is wrong. (/name too long)");
        assertThat(seen).hasSize(1);
    }

    @Test
    void saysWhatToDoWhenTheDataHoldAnotherEdition() {
        answers.add(new Answer(422, "{\"title\":\"Key reused\",\"detail\":\"Another body.\"}"));

        assertThatThrownBy(this::load).hasMessageContaining("--fresh starts empty");
    }

    @Test
    void anAnswerThatIsNoProblemAndNoReceiptIsAlsoOneLine() {
        answers.add(new Answer(502, "<html>"));
        assertThatThrownBy(this::load).isInstanceOf(ExampleRefused.class).hasMessageContaining("502 without a reason");

        answers.add(new Answer(201, "[]"));
        assertThatThrownBy(this::load).isInstanceOf(ExampleRefused.class).hasMessageContaining("no receipt");
    }
}
