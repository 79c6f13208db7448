package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.springframework.stereotype.Component;

/** Decisions as of a position, each with how long it holds: that follows from the whole register. */
@Component
public class Decisions {

    /** The view that is read. */
    public static final String VIEW = "decision";

    private final HistoryView<DecisionRow> decisions;

    Decisions(HistoryView<DecisionRow> decisions) {
        this.decisions = decisions;
    }

    /** Those that have these members and for which the condition holds, the first proposed first. */
    public List<ListedDecision> list(
            long position, Map<String, ?> filter, Predicate<ListedDecision> condition, String after, int limit) {
        var registers = new Registers(position);
        return new Sieve<ListedDecision>(
                        key -> decisions.list(position, filter, key, Sieve.SOME).stream()
                                .map(registers::listed)
                                .toList(),
                        listed -> listed.decision().id().value())
                .sift(condition, after, limit);
    }

    /** The same, the last proposed first, before a key; {@link HistoryView#END} begins with the last. */
    public List<ListedDecision> latest(
            long position, Map<String, ?> filter, Predicate<ListedDecision> condition, String before, int limit) {
        var registers = new Registers(position);
        return new Sieve<ListedDecision>(
                        key -> decisions.latest(position, filter, key, Sieve.SOME).stream()
                                .map(registers::listed)
                                .toList(),
                        listed -> listed.decision().id().value())
                .sift(condition, before, limit);
    }

    /** One of them. */
    public Optional<ListedDecision> find(String id, long position) {
        return decisions.find(id, position).map(new Registers(position)::listed);
    }

    /** All of a kind that are in force on a day. */
    public List<ListedDecision> inForce(DecisionKind kind, LocalDate day, long position) {
        return list(
                position,
                Map.of("proposal", Map.of("kind", kind)),
                listed -> listed.holdsOn(day),
                "",
                Integer.MAX_VALUE);
    }

    /** What was decided under a mandate and not struck. */
    List<DecisionRow> under(DecisionId mandate, long position) {
        return all(position, Map.of("entry", Map.of("struck", false, "use", Map.of("mandate", mandate))));
    }

    /** All proposals on which a vote was opened and not counted. */
    List<DecisionRow> voting(long position) {
        return all(position, Map.of("phase", DecisionRow.Phase.VOTING));
    }

    private List<DecisionRow> all(long position, Map<String, ?> filter) {
        return new Sieve<DecisionRow>(
                        key -> decisions.list(position, filter, key, Sieve.SOME),
                        row -> row.id().value())
                .all("");
    }

    /** What takes the place of what, looked up once for each coalition. */
    private final class Registers {

        private final long position;
        private final Map<CoalitionId, List<DecisionRow>> superseding = new HashMap<>();

        Registers(long position) {
            this.position = position;
        }

        ListedDecision listed(DecisionRow row) {
            var entry = row.entry();
            return new ListedDecision(row, entry == null ? null : InForce.of(entry, later(row)));
        }

        private List<DecisionRow> later(DecisionRow row) {
            return superseding
                    .computeIfAbsent(
                            row.coalition(),
                            coalition ->
                                    all(position, Map.of("coalition", coalition, "entry", Map.of("superseding", true))))
                    .stream()
                    .filter(other ->
                            other.entry() != null && other.entry().supersedes().contains(row.id()))
                    .toList();
        }
    }
}
