package org.programmeledger.standalone.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files with which the services are run apart, as their tests read them. */
final class DeploymentFiles {

    private static final Path ROOT = Path.of("..");

    private final YAMLMapper yaml = new YAMLMapper();

    /** What stands in a file, named from the root of the project. */
    String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean holds(String file) {
        return Files.exists(ROOT.resolve(file));
    }

    /** A file of YAML; anchors and merges are not resolved. */
    JsonNode yaml(String file) {
        return yaml.readTree(text(file));
    }

    JsonNode dashboard() {
        return JsonMapper.shared().readTree(text("deploy/grafana/dashboards/ledger.json"));
    }

    List<JsonNode> panels() {
        return dashboard().required("panels").valueStream().toList();
    }

    List<JsonNode> alerts() {
        return yaml("deploy/prometheus/alerts.yml")
                .required("groups")
                .valueStream()
                .flatMap(group -> group.required("rules").valueStream())
                .toList();
    }

    /** Everything that the dashboard and the alerts ask. */
    List<Question> questions() {
        var panels = panels().stream()
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> new Question(
                                "panel " + panel.path("title").asString(),
                                target.required("expr").asString())));
        var variables = dashboard()
                .required("templating")
                .required("list")
                .valueStream()
                .map(variable -> new Question(
                        "variable " + variable.path("name").asString(),
                        variable.required("query").required("query").asString()));
        var alerts = alerts().stream()
                .map(alert -> new Question(
                        "alert " + alert.required("alert").asString(),
                        alert.required("expr").asString()));
        return Stream.of(panels, variables, alerts).flatMap(all -> all).toList();
    }
}
