package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sections with the machine, the aims first, and at the end where the limits are. */
final class Report {

    private final Machine machine;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Duration> took = new LinkedHashMap<>();
    private double[] disk = {0, 0};

    Report(Machine machine) {
        this.machine = machine;
    }

    void disk(double[] medianAnd99th) {
        disk = medianAnd99th;
    }

    void add(Section section) {
        sections.add(section);
    }

    void took(String name, long nanos) {
        took.put(name, Duration.ofNanos(nanos));
    }

    String markdown(boolean quick) {
        var text = new StringBuilder("# Speed\n\n");
        if (quick) {
            text.append("**A quick trial: not warmed up, these figures are worth nothing.**\n\n");
        }
        text.append(machine.text())
                .append("; PostgreSQL 18 with fsync and synchronous_commit on. Client, services and")
                .append(" database share the cores. A page is on disk in %.2f ms (99 %%: %.2f ms).%n%n"
                        .formatted(disk[0], disk[1]));
        text.append(
                "A peer is measured before and after the ledger, in several set-ups; ratios are with its best figure. Took ");
        took.forEach((name, time) ->
                text.append(name).append(' ').append(time.toSeconds()).append(" s, "));
        text.setLength(text.length() - 2);
        text.append(".\n\n").append(aims().text());
        for (var section : sections) {
            text.append("## ").append(section.title()).append("\n\n").append(section.text());
        }
        return text.append(limits().text()).toString().stripTrailing() + "\n";
    }

    private Section aims() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("aim", "seen", "met"));
        sections.stream()
                .flatMap(section -> section.aims().stream())
                .forEach(aim -> rows.add(List.of(aim.what(), aim.seen(), aim.met() ? "yes" : "**no**")));
        return new Section("Aims").table(rows);
    }

    /** With all cores busy, no more can be done than cores divided by the processor time of one. */
    private Section limits() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("figure", "per second", "µs client", "µs service", "µs PostgreSQL", "ceiling", "reached"));
        for (var section : sections) {
            for (var limit : section.limits()) {
                double ceiling = machine.cores() * 1e6 / limit.cost().total();
                rows.add(List.of(
                        limit.what(),
                        Section.number(limit.perSecond()),
                        Section.number(limit.cost().client()),
                        Section.number(limit.cost().service()),
                        Section.number(limit.cost().database()),
                        Section.number(ceiling),
                        Math.round(100 * limit.perSecond() / ceiling) + " %"));
            }
        }
        return new Section("Limits")
                .say("## Where the limit is")
                .say("Processor time of one command, of each process. The ceiling is what " + machine.cores()
                        + " cores could do if they did nothing else. One writer alone also waits for the disk, %.2f ms each time."
                                .formatted(disk[0]))
                .table(rows);
    }
}
