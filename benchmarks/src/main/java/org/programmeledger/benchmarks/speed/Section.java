package org.programmeledger.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a measurement has to say: tables, whether its aims are met, and what a command costs. */
final class Section {

    /**
     * An aim of the ledger.
     *
     * @param what was to be reached
     * @param seen the figure
     * @param met whether it was
     */
    record Aim(String what, String seen, boolean met) {}

    /** What limits a figure: how much processor time one took, of which process. */
    record Limit(String what, double perSecond, ProcessorTime.Cost cost) {}

    private final String title;
    private final StringBuilder text = new StringBuilder();
    private final List<Aim> aims = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    Section(String title) {
        this.title = title;
    }

    /** Adds a paragraph. */
    Section say(String paragraph) {
        text.append(paragraph).append("\n\n");
        return this;
    }

    /** Adds a table; every cell is text, the first row the heading. */
    Section table(List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            text.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
            if (row == 0) {
                text.append("|---".repeat(rows.getFirst().size())).append("|\n");
            }
        }
        text.append('\n');
        return this;
    }

    /** Adds a table of cells, the best variant of each. */
    Section cells(List<Cell> cells) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "subject", "round", "writers", "per second", "p50 ms", "p99 ms", "processor µs each", "set-up"));
        for (var cell : Cell.bestVariants(cells)) {
            var result = cell.result();
            rows.add(List.of(
                    cell.subject(),
                    cell.round().name().toLowerCase(Locale.ROOT),
                    Integer.toString(cell.writers()),
                    number(result.perSecond()),
                    millis(result.p50()),
                    millis(result.p99()),
                    number(result.cost().total()),
                    cell.variant()));
        }
        return table(rows);
    }

    /** Adds an aim that is a ratio of at least so much. */
    Section ratio(String what, double atLeast, double seen) {
        return aim("%s at least %s times".formatted(what, plain(atLeast)), plain(seen) + " times", seen >= atLeast);
    }

    Section aim(String what, String seen, boolean met) {
        aims.add(new Aim(what, seen, met));
        return this;
    }

    Section limit(String what, Load.Result result) {
        limits.add(new Limit(what, result.perSecond(), result.cost()));
        return this;
    }

    String title() {
        return title;
    }

    String text() {
        return text.toString();
    }

    List<Aim> aims() {
        return aims;
    }

    List<Limit> limits() {
        return limits;
    }

    /** A number with as many digits as it is worth. */
    static String number(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.3g", number);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }

    static String plain(double ratio) {
        return String.format(Locale.ROOT, ratio >= 10 ? "%.0f" : "%.2f", ratio);
    }
}
