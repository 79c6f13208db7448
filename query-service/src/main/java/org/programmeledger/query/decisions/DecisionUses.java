package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.DecisionUse;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.funding.AmendmentRow;
import org.programmeledger.query.funding.Amendments;
import org.programmeledger.query.funding.CommitmentRow;
import org.springframework.stereotype.Component;

/** Tells what was done under a decision, and what of it stands. */
@Component
public class DecisionUses {

    /** The views that are read. */
    static final List<String> VIEWS = List.of(DecisionUseProjection.VIEW, Amendments.VIEW, "commitment");

    /** The same, with that of the decisions. */
    public static final List<String> WITH_REGISTER =
            Stream.concat(Stream.of(Decisions.VIEW), VIEWS.stream()).toList();

    private final Decisions decisions;
    private final HistoryView<DecisionUseRow> uses;
    private final HistoryView<CommitmentRow> commitments;
    private final Amendments amendments;

    DecisionUses(
            Decisions decisions,
            HistoryView<DecisionUseRow> uses,
            HistoryView<CommitmentRow> commitments,
            Amendments amendments) {
        this.decisions = decisions;
        this.uses = uses;
        this.commitments = commitments;
        this.amendments = amendments;
    }

    /**
     * What was done under a decision, those that do not stand included, in the order of the log.
     *
     * @param after the log position after which to begin; 0 for the first
     * @param limit how many at the most
     * @param position as of which it is known
     */
    public List<Used> list(DecisionId decision, long after, int limit, long position) {
        return known(decision, uses.list(position, under(decision), DecisionUseRow.key(after), limit), position);
    }

    /** How many there are of those. */
    public long count(DecisionId decision, long position) {
        return uses.count(position, under(decision));
    }

    /** What a decision authorised; empty unless it was ever adopted. */
    public Optional<Authorised> authorised(ListedDecision listed, long position) {
        var inForce = listed.inForce();
        if (inForce == null) {
            return Optional.empty();
        }
        var row = listed.decision();
        return Optional.of(Authorised.of(row.proposal().amount(), inForce.struck(), all(row.id(), position)));
    }

    /** The waivers in force on a day, each with what made use of it. */
    List<Waiver> waivers(LocalDate day, long position) {
        return decisions.inForce(DecisionKind.WAIVER, day, position).stream()
                .map(listed -> new Waiver(listed, all(listed.decision().id(), position)))
                .toList();
    }

    private List<Used> all(DecisionId decision, long position) {
        var rows = new Sieve<DecisionUseRow>(
                        key -> uses.list(position, under(decision), key, Sieve.SOME),
                        row -> DecisionUseRow.key(row.position()))
                .all("");
        return known(decision, rows, position);
    }

    private static Map<String, ?> under(DecisionId decision) {
        return Map.of("uses", List.of(Map.of("decision", decision)));
    }

    private List<Used> known(DecisionId decision, List<DecisionUseRow> rows, long position) {
        var ids = rows.stream().map(DecisionUseRow::id).toList();
        var amended = amendments.of(ids, position);
        var committed =
                commitments
                        .find(
                                ids.stream()
                                        .filter(id -> id.startsWith(CommitmentId.PREFIX + "_"))
                                        .toList(),
                                position)
                        .stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return rows.stream()
                .map(row -> known(decision, row, amended, committed.get(row.id())))
                .toList();
    }

    private static Used known(
            DecisionId decision, DecisionUseRow row, Amendments.Amended amended, @Nullable CommitmentRow committed) {
        var entry = amended.find(row.id());
        return new Used(
                row.id(),
                row.kind(),
                row.fund(),
                row.initiative(),
                entry.map(AmendmentRow::party).orElse(row.party()),
                amount(decision, row),
                amended.stands(row.id()),
                committed == null || !decision.equals(committed.decision()) ? null : Used.Became.of(committed),
                entry.map(AmendmentRow::effectiveOn).orElse(row.effectiveOn()),
                row.position());
    }

    /** A decision that waives a rule for what it also allows is named twice. */
    private static @Nullable Money amount(DecisionId decision, DecisionUseRow row) {
        return row.uses().stream()
                .filter(use -> use.decision().equals(decision))
                .map(DecisionUse::amount)
                .filter(amount -> amount != null)
                .findFirst()
                .orElse(null);
    }
}
