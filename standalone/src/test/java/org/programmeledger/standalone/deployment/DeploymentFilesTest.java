package org.programmeledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files of the deployment say of each other is so. */
class DeploymentFilesTest {

    private static final Pattern MOUNT = Pattern.compile("- \\./([^:]+):");
    private static final Pattern PASSWORD = Pattern.compile("\\$\\{(\\w+):\\?");
    private static final Pattern DATABASE_USER =
            Pattern.compile("(?:SPRING_DATASOURCE|LEDGER_VAULT|LEDGER_FUNDER)_USERNAME: (\\w+)");

    private final DeploymentFiles files = new DeploymentFiles();
    private final String compose = files.text("docker-compose.yml");

    @Test
    void whatIsMountedIsThere() {
        assertThat(found(MOUNT, compose)).hasSizeGreaterThan(6).allMatch(files::holds);
        assertThat(files.holds("deploy/bench")).as("the control").isFalse();
    }

    @Test
    void everyPasswordIsMadeAndNoneHasADefault() {
        var made = files.text("deploy/secrets.sh");
        assertThat(found(PASSWORD, compose)).hasSizeGreaterThan(8).allMatch(made::contains);
        assertThat(compose).doesNotContainPattern("(PASSWORD|SECRET):-");
        assertThat("${LEDGER_PAGES_SECRET:-demo}").as("the control").containsPattern("(PASSWORD|SECRET):-");
    }

    @Test
    void everyServiceSignsInAsARoleOfItsOwn() {
        var roles = files.text("event-log/src/main/resources/org/programmeledger/eventlog/roles.sql");
        var passwords = files.text("deploy/database/create-ledger.sh");
        assertThat(found(DATABASE_USER, compose))
                .containsExactlyInAnyOrder(
                        "ledger_migrator", "ledger_appender", "ledger_reader", "ledger_vault", "ledger_funder")
                .allMatch(role -> roles.contains("alter role " + role + " login"))
                .allMatch(role -> passwords.contains("alter role " + role + " password"));
    }

    @Test
    void theDiskIsMeasuredBecauseAnAlertAsksForIt() {
        assertThat(files.questions()).anyMatch(question -> question.metrics().contains("disk_free_bytes"));
        assertThat(compose).contains("MANAGEMENT_METRICS_ENABLE_DISK: \"true\"");
    }

    @Test
    void everyAlertIsShownFiringAndQuiet() {
        var shown = files.yaml("deploy/prometheus/alerts_test.yml")
                .required("tests")
                .valueStream()
                .flatMap(test -> test.required("alert_rule_test").valueStream())
                .toList();
        assertThat(files.alerts()).hasSizeGreaterThan(10).allMatch(alert -> firesAndIsQuiet(alert, shown));
        assertThat(firesAndIsQuiet(tree("{\"alert\":\"LedgerBench\"}"), shown))
                .as("the control")
                .isFalse();
    }

    private static boolean firesAndIsQuiet(JsonNode alert, List<JsonNode> shown) {
        var fires = shown.stream()
                .filter(one -> one.required("alertname").equals(alert.required("alert")))
                .map(one -> !one.path("exp_alerts").isEmpty())
                .toList();
        return fires.contains(true) && fires.contains(false);
    }

    @Test
    void thePanelsAreApartAndAskTheProvidedSource() {
        var source = files.yaml("deploy/grafana/provisioning/datasources/prometheus.yml")
                .required("datasources")
                .get(0)
                .required("uid");
        assertThat(files.panels().stream()
                        .flatMap(panel -> panel.path("targets").valueStream()))
                .hasSizeGreaterThan(30)
                .allMatch(
                        target -> target.required("datasource").required("uid").equals(source));
        assertThat(apart(files.panels())).isTrue();
        assertThat(apart(Stream.concat(
                                files.panels().stream(), files.panels().stream().limit(1))
                        .toList()))
                .as("the control")
                .isFalse();
    }

    private static boolean apart(List<JsonNode> panels) {
        var taken = new HashSet<List<Integer>>();
        var ids = new HashSet<JsonNode>();
        return panels.stream()
                .allMatch(panel -> ids.add(panel.required("id"))
                        && cells(panel.required("gridPos")).allMatch(cell -> cell.getFirst() < 24 && taken.add(cell)));
    }

    private static Stream<List<Integer>> cells(JsonNode grid) {
        int left = grid.required("x").asInt();
        int top = grid.required("y").asInt();
        return IntStream.range(left, left + grid.required("w").asInt())
                .boxed()
                .flatMap(x ->
                        IntStream.range(top, top + grid.required("h").asInt()).mapToObj(y -> List.of(x, y)));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
