package org.programmeledger.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is sent to the API is answered with a status that its description lists, and never with an error of ours. A
 * short run each time; {@code -Dledger.fuzz.requests=50000} for a long one, {@code -Dledger.fuzz.seed} for others.
 */
class ApiFuzzIT {

    private static final int REQUESTS = Integer.getInteger("ledger.fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("ledger.fuzz.seed", 2028);
    private static final int AT_ONCE = 8;

    /** What an answer would say of our insides. */
    private static final Pattern HINT = Pattern.compile(
            "org\\.(programmeledger|springframework|postgresql|axonframework)|java\\.|jackson|Exception|PSQL|SQLSTATE"
                    + "|select .* from |views\\.|event_log\\.|\\.java:");

    private final WholeLedger ledger = WholeLedger.running();
    private final LedgerClient client = new LedgerClient();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    @Test
    @Timeout(3_600)
    void nothingThatIsSentIsAnErrorOfOursOrAStatusThatIsNotDescribed() throws Exception {
        var api = client.read("/v1/openapi.json").json();
        var known = ledger.database()
                .jdbc()
                .sql("select distinct stream from event_log.event order by stream")
                .query(String.class)
                .list();
        var fuzzer = new Fuzzer(ledger.address(), Operation.of(api), new Schemas(api, known), SEED);
        var next = new AtomicLong();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Future<?>>();
            for (int sender = 0; sender < AT_ONCE; sender++) {
                sent.add(senders.submit(() -> {
                    for (long number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                        check(fuzzer, number);
                    }
                }));
            }
            for (var one : sent) {
                one.get(); // A request that could not even be made is a fault of ours.
            }
        }

        assertThat(wrong)
                .as("seed %d, answers %s", SEED, new TreeMap<>(answers))
                .isEmpty();
        assertThat(answers.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(REQUESTS);
        // A run that is refused at the door tries nothing.
        assertThat(answers).containsKeys(200, 201, 400, 404, 413, 415, 428);
        System.getLogger("fuzz").log(System.Logger.Level.INFO, "seed " + SEED + ", answers " + new TreeMap<>(answers));
    }

    private void check(Fuzzer fuzzer, long number) {
        var made = fuzzer.request(number, client.request("/v1"));
        try {
            var answer = client.http().send(made.request(), BodyHandlers.ofString());
            answers.computeIfAbsent(answer.statusCode(), status -> new LongAdder())
                    .increment();
            if (!isFine(made, answer)) {
                wrong.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body() + "\n for " + made);
            }
        } catch (IOException | RuntimeException broken) {
            wrong.add(broken + "\n for " + made);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFine(Fuzzer.Made made, HttpResponse<String> answer) {
        int status = answer.statusCode();
        // An odd piece of the address can make it another address, which is not described: there is nothing there.
        boolean described =
                made.operation().statuses().contains(Integer.toString(status)) || status == 404 || status == 405;
        boolean refused = status >= 400;
        return status < 500
                && described
                && answer.headers().firstValue("API-Version").isPresent()
                && (!refused || isProblem(answer))
                && !(refused && HINT.matcher(withoutEcho(answer.body())).find());
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    /** A problem repeats the address, and the name of a member that it does not know. */
    private static String withoutEcho(String body) {
        var problem = JsonMapper.shared().readTree(body);
        if (problem instanceof ObjectNode object) {
            object.remove("instance");
            object.path("errors").forEach(error -> ((ObjectNode) error).remove("pointer"));
        }
        return problem.toString();
    }
}
