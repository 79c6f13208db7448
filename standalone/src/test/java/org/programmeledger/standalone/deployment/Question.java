package org.programmeledger.standalone.deployment;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a panel or an alert asks of Prometheus.
 *
 * @param where the panel or the alert
 * @param expression in PromQL, or Grafana's {@code label_values(metric, label)}
 */
record Question(String where, String expression) {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\(([^,]*),\\s*(\\w+)\\)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    /** The metrics that it names. */
    Set<String> metrics() {
        var bare = RANGE.matcher(withoutText()).replaceAll("");
        bare = LABELS.matcher(MATCHERS.matcher(bare).replaceAll("")).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(name -> name.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The labels by which it selects or groups. */
    Set<String> labels() {
        var text = withoutText();
        var matched = MATCHERS.matcher(text)
                .results()
                .flatMap(all -> Arrays.stream(all.group(1).split(",")))
                .map(one -> one.replaceAll("[=!~].*", ""));
        var grouped = LABELS.matcher(text)
                .results()
                .flatMap(all -> Arrays.stream(all.group(1).split(",")));
        var listed = LABEL_VALUES.matcher(expression).results().map(all -> all.group(2));
        return Stream.of(matched, grouped, listed)
                .flatMap(labels -> labels)
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutText() {
        return TEXT.matcher(LABEL_VALUES.matcher(expression).replaceAll("$1")).replaceAll("");
    }
}
