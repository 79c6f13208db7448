package org.programmeledger.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.benchmarks.chaos.Fault.Kind;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;

/** A seed replays: the faults with their times, and what each client asks where it gets the same answers. */
class ReplayTest {

    private static final World WORLD = new World(
            "prog_1",
            "party_1",
            "init_1",
            List.of("fund_1", "fund_2"),
            Map.of("fund_1", "decision_1", "fund_2", "decision_2"),
            8);

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(plan(7, 20)).isEqualTo(plan(7, 20)).isNotEqualTo(plan(8, 20));
    }

    @Test
    void eachKindOfFaultComesEquallyOften() {
        int kinds = Kind.values().length;

        var counts = plan(7, kinds).stream().collect(Collectors.groupingBy(Fault::kind, Collectors.counting()));

        assertThat(counts).hasSize(kinds);
        assertThat(counts.values()).containsOnly(4L);
    }

    @Test
    void theSameSeedAndAnswersGiveTheSameCommands() {
        var commands = commands(7, 1);

        assertThat(commands).isEqualTo(commands(7, 1));
        assertThat(commands).doesNotContainAnyElementsOf(commands(7, 2));
        assertThat(commands.stream().map(Command::path).map(path -> path.replaceAll(".*/", "")))
                .contains("parties", "initiatives", "adoptions", "receipts", "commitments");
        assertThat(commands).as("some keys come again").hasSizeGreaterThan((int)
                commands.stream().map(Command::key).distinct().count());
    }

    private static List<Fault> plan(long seed, int rounds) {
        var plan = new FaultPlan(seed, 4, 20, List.of(Kind.values()));
        return IntStream.rangeClosed(1, rounds)
                .boxed()
                .flatMap(round -> plan.round(round).stream())
                .toList();
    }

    private static List<Command> commands(long seed, int round) {
        var script = new Script(seed, round, 0, WORLD);
        var commands = new ArrayList<Command>();
        for (int position = 1; position <= 200; position++) {
            var ask = script.next();
            commands.add(ask.command);
            var id = "id_" + position;
            ask.learn(new Outcome.Carried(201, new Outcome.Receipt(id, id, 0, position)));
            script.learn(ask);
        }
        return commands;
    }
}
