package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import tools.jackson.databind.json.JsonMapper;

/** Programs that follow along miss nothing, also when they were away for a while. */
class EventStreamIT {

    private final LedgerClient client = new LedgerClient();
    private final WholeLedger ledger = WholeLedger.running();

    private record Event(long id, String name, String data) {}

    /** An open stream; reading waits for the next event. */
    private record Stream(BufferedReader lines) implements AutoCloseable {

        Event next() throws IOException {
            long id = -1;
            var name = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty() && id >= 0) {
                    return new Event(id, name, data);
                }
            }
            throw new IOException("the stream ended");
        }

        List<Event> until(long position) throws IOException {
            var events = new ArrayList<Event>();
            do {
                events.add(next());
            } while (events.getLast().id() < position);
            return events;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private Stream open(String... headers) throws Exception {
        return open(client, headers);
    }

    private static Stream open(LedgerClient client, String... headers) throws Exception {
        var request = client.request("/v1/event-stream")
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "text/event-stream");
        var response = client.http()
                .send(
                        headers.length == 0
                                ? request.build()
                                : request.headers(headers).build(),
                        BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("API-Version")).contains("1.0.0");
        return new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    @Test
    void resumesAfterTheLastEventItSawWithoutLoss() throws Exception {
        var botu = Neighbourhood.establish(client);
        long seen;
        try (var stream = open("Last-Event-ID", Long.toString(ledger.head()))) {
            var first = client.created("/v1/incidents", botu.incident("violence", "LOW"));
            var event = stream.next();
            assertThat(event.id()).isEqualTo(first.position());
            assertThat(event.name()).isEqualTo("incidents.incident-recorded");
            var notice = JsonMapper.shared().readTree(event.data());
            assertThat(notice.required("stream").stringValue()).isEqualTo(first.stream());
            assertThat(notice.required("position").longValue()).isEqualTo(first.position());
            seen = event.id();
        }
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                writers.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        client.created("/v1/incidents", botu.incident("violence", "LOW"));
                    }
                });
            }
            try (var stream = open("Last-Event-ID", Long.toString(seen))) {
                var expected =
                        LongStream.rangeClosed(seen + 1, seen + 100).boxed().toList();
                assertThat(stream.until(seen + 100)).extracting(Event::id).isEqualTo(expected);
            }
        }
    }

    /** A stream has the rights of its beginning: it ends when they may have changed, and its client is asked again. */
    @Test
    void endsWhenSomethingHappensToTheRolesOfItsClient() throws Exception {
        var machine = new LedgerClient(TestPeople.MACHINE);
        var person = "/v1/people/" + TestPeople.MACHINE.id().value();
        try (var stream = open(machine);
                var another = open()) {
            var proposed = client.created(person + "/assignments", Map.of("role", "RESIDENT", "reason", "Test"));

            assertThat(stream.next().id()).isEqualTo(proposed.position());
            assertThatThrownBy(stream::next).hasMessage("the stream ended");
            var later = Neighbourhood.establish(client).incident("violence", "LOW");
            var incident = client.created("/v1/incidents", later);
            assertThat(another.until(incident.position())).isNotEmpty();
        }
    }

    @Test
    void beginsAtTheEndUnlessToldWhere() throws Exception {
        var botu = Neighbourhood.establish(client);
        try (var live = open();
                var all = open("Last-Event-ID", "0")) {
            var incident = client.created("/v1/incidents", botu.incident("violence", "LOW"));
            assertThat(live.next().id()).isEqualTo(incident.position());
            assertThat(all.until(incident.position())).hasSize(Math.toIntExact(incident.position()));
        }
        var wrong = client.get("/v1/event-stream", "Last-Event-ID", "yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors()).containsOnlyKeys("Last-Event-ID");
    }
}
