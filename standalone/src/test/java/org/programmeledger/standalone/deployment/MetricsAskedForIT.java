package org.programmeledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient;

/** Every metric and label that the dashboard and the alerts ask for is there when the ledger is scraped. */
class MetricsAskedForIT {

    /** What Prometheus adds itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    /** What is measured where the services run apart, and only there. */
    private static final Set<String> SWITCHED_ON = Set.of("disk_free_bytes", "disk_total_bytes");

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Map<String, Set<String>> scraped = scrape();

    @Test
    void everythingAskedForIsThere() {
        var questions = new DeploymentFiles().questions();
        assertThat(questions).hasSizeGreaterThan(40);
        assertThat(questions.stream().flatMap(this::missing)).isEmpty();
    }

    @Test
    void whatIsNotThereIsReported() {
        assertThat(missing(new Question("control", "rate(ledger_command_seconds_bench[5m])")))
                .containsExactly("control: ledger_command_seconds_bench");
        assertThat(missing(new Question("control", "sum by (bench) (ledger_log_head)")))
                .containsExactly("control: bench of ledger_log_head");
    }

    private Stream<String> missing(Question question) {
        var metrics = question.metrics();
        var known = new HashSet<>(LABELS_OF_PROMETHEUS);
        metrics.forEach(metric -> known.addAll(scraped.getOrDefault(metric, Set.of())));
        var names = metrics.stream()
                .filter(metric -> !OF_PROMETHEUS.contains(metric)
                        && !SWITCHED_ON.contains(metric)
                        && !scraped.containsKey(metric));
        var labels = question.labels().stream()
                .filter(label -> !known.contains(label))
                .map(label -> label + " of " + String.join(", ", metrics));
        return Stream.concat(names, labels).map(missing -> question.where() + ": " + missing);
    }

    /** Every metric with the labels it was seen with; the example that the ledger holds has made it count. */
    private static Map<String, Set<String>> scrape() {
        var client = new LedgerClient();
        var answer = client.http()
                .sendAsync(
                        client.request("/actuator/prometheus")
                                .setHeader("Authorization", LedgerClient.basic("metrics", WholeLedger.METRICS_PASSWORD))
                                .build(),
                        BodyHandlers.ofString())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(SAMPLE::matcher)
                .filter(sample -> sample.matches())
                .collect(Collectors.toMap(
                        sample -> sample.group(1),
                        sample -> labels(sample.group(2)),
                        MetricsAskedForIT::both,
                        TreeMap::new));
    }

    private static Set<String> labels(@Nullable String list) {
        return list == null
                ? Set.of()
                : LABEL.matcher(list).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
