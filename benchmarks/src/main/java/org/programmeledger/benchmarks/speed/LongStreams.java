package org.programmeledger.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;

/** A command on a fund with ten thousand events that this process has not seen, and on one that it has. */
final class LongStreams implements Measurement {

    private static final int UNCOUNTED = 10;

    private final SharedHistory history;

    LongStreams(SharedHistory history) {
        this.history = history;
    }

    @Override
    public List<Section> measure() throws Exception {
        var log = history.get();
        var cold = new ArrayList<Double>();
        var cached = new ArrayList<Double>();
        try (var service = InProcess.start(log.database().commandService(), 0)) {
            for (var fund : log.funds()) {
                cold.add(millis(service, fund));
                cached.add(millis(service, fund));
            }
        }
        int each = log.events() / log.funds().size();
        return List.of(new Section("A stream of " + Section.number(each) + " events")
                .say(
                        "Whole commands in process, one at a time, of which loading the fund is a part; median and worst of "
                                + (cold.size() - UNCOUNTED) + " funds.")
                .table(List.of(
                        List.of("", "median ms", "worst ms"),
                        row("not cached: read and folded", cold),
                        row("cached", cached))));
    }

    private static List<String> row(String name, List<Double> seen) {
        var sorted = seen.stream().skip(UNCOUNTED).sorted().toList();
        return List.of(name, Section.millis(sorted.get(sorted.size() / 2)), Section.millis(sorted.getLast()));
    }

    private static double millis(InProcess service, org.programmeledger.events.funding.FundId fund) {
        long start = System.nanoTime();
        service.pledge(fund);
        return (System.nanoTime() - start) / 1e6;
    }
}
