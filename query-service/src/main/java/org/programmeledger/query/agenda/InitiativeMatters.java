package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.decisions.Decisions;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.initiatives.InitiativeRow;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.stereotype.Component;

/** Initiatives whose money ends, without a decision whether they go on or stop (domain page, initiatives). */
@Component
final class InitiativeMatters {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("initiative", "commitment", "lineage", Decisions.VIEW);

    private final HistoryView<InitiativeRow> initiatives;
    private final HistoryView<CommitmentRow> commitments;
    private final Decisions decisions;
    private final SightedReads reads;

    InitiativeMatters(
            HistoryView<InitiativeRow> initiatives,
            HistoryView<CommitmentRow> commitments,
            Decisions decisions,
            HistoryViews views) {
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.decisions = decisions;
        this.reads = views.reads();
    }

    List<Matter> of(Reckoning at) {
        var decided = decided(at);
        var money = money(at);
        var undecided = Stream.of(Phase.ADOPTED, Phase.RUNNING)
                .flatMap(phase -> in(phase, at))
                .filter(row -> !decided.contains(row.id()) && money.containsKey(row.id()))
                .toList();
        var usedUp = lastMoved(
                undecided.stream()
                        .map(InitiativeRow::id)
                        .filter(id -> open(money.getOrDefault(id, List.of())).isEmpty())
                        .toList(),
                at);
        return undecided.stream()
                .flatMap(row -> ending(row, money.getOrDefault(row.id(), List.of()), usedUp, at).stream())
                .toList();
    }

    private Stream<InitiativeRow> in(Phase phase, Reckoning at) {
        return new Sieve<InitiativeRow>(
                        key -> initiatives.list(
                                at.position(), Map.of("programme", at.programme(), "phase", phase), key, Sieve.SOME),
                        row -> row.id().value())
                .all("").stream();
    }

    /** Of which a decision in force says that they go on, or that they stop. */
    private Set<InitiativeId> decided(Reckoning at) {
        var decided = new HashSet<InitiativeId>();
        for (var kind : List.of(DecisionKind.CONTINUATION, DecisionKind.STOP)) {
            decisions.inForce(kind, at.day(), at.position()).stream()
                    .filter(listed -> listed.decision().coalition().equals(at.coalition()))
                    .map(listed -> listed.decision().proposal().subject().initiative())
                    .filter(Objects::nonNull)
                    .forEach(decided::add);
        }
        return decided;
    }

    private Map<InitiativeId, List<CommitmentRow>> money(Reckoning at) {
        var money = new HashMap<InitiativeId, List<CommitmentRow>>();
        new Sieve<CommitmentRow>(
                        key -> commitments.list(at.position(), Map.of("reversed", false), key, Sieve.SOME),
                        row -> row.id().value())
                .all("")
                .forEach(row -> money.computeIfAbsent(row.initiative(), _ -> new ArrayList<>())
                        .add(row));
        return money;
    }

    /** Of money that is used up, when it last moved; of other money, when the last of it ends. */
    private static Optional<Matter> ending(
            InitiativeRow initiative, List<CommitmentRow> committed, Map<String, LocalDate> usedUp, Reckoning at) {
        var open = open(committed);
        return Optional.ofNullable(open.isEmpty() ? usedUp.get(initiative.id().value()) : lastDay(open))
                .filter(day -> open.isEmpty() ? at.daysSince(day) >= 0 : at.isBeforeHorizon(day))
                .map(day -> new Matter(
                        Matter.Kind.INITIATIVE_MONEY_ENDING,
                        initiative.id().value(),
                        initiative.name(),
                        new Subject(null, initiative.id(), null, null, null),
                        day,
                        at.daysSince(day),
                        left(committed),
                        Move.of(Move.Who.COALITION),
                        "/v1/initiatives/" + initiative.id()));
    }

    private static List<CommitmentRow> open(List<CommitmentRow> committed) {
        return committed.stream().filter(row -> left(row).isPositive()).toList();
    }

    /** What is still to be paid, and what was paid in advance and is not accounted for. */
    private static Money left(CommitmentRow row) {
        return row.outstanding().plus(row.advanced());
    }

    private static List<Money> left(List<CommitmentRow> committed) {
        var left = new TreeMap<String, Money>();
        committed.forEach(row -> left.merge(row.amount().currency(), left(row), Money::plus));
        return List.copyOf(left.values());
    }

    /** Money without a last day does not end. */
    private static @Nullable LocalDate lastDay(List<CommitmentRow> open) {
        @Nullable LocalDate last = null;
        for (var row : open) {
            var until = row.until();
            if (until == null) {
                return null;
            }
            last = last == null || until.isAfter(last) ? until : last;
        }
        return last;
    }

    /** When money that was committed to initiatives was last spent, released or asked back: that used it up. */
    private Map<String, LocalDate> lastMoved(List<InitiativeId> usedUp, Reckoning at) {
        var moved = new HashMap<String, LocalDate>();
        if (usedUp.isEmpty()) {
            return moved;
        }
        var own = reads.moneyOf();
        reads.jdbc()
                .sql("select initiative, max(effective_on) as moved from views.money_move where position <= :at"
                        + " and initiative = any(:initiatives) and from_pocket in ('COMMITTED', 'ADVANCED')"
                        + (own == null ? "" : " and money_of && :own::text[]") + " group by initiative")
                .param("at", at.position())
                .param("initiatives", usedUp.stream().map(InitiativeId::value).toArray(String[]::new))
                .param("own", own)
                .query(row -> {
                    moved.put(row.getString("initiative"), row.getObject("moved", LocalDate.class));
                });
        return moved;
    }
}
