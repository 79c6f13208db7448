package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.initiatives.InitiativeRow;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.stereotype.Component;

/** What is to be paid on commitments, what stands in the way of that, and what has to be paid back. */
@Component
final class CommitmentPromises {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("fund", "commitment", "initiative", "lineage");

    private final HistoryView<CommitmentRow> commitments;
    private final HistoryView<InitiativeRow> initiatives;
    private final SightedReads reads;

    CommitmentPromises(
            HistoryView<CommitmentRow> commitments, HistoryView<InitiativeRow> initiatives, HistoryViews views) {
        this.commitments = commitments;
        this.initiatives = initiatives;
        this.reads = views.reads();
    }

    /** Of commitments in these funds. */
    Stream<Promise> of(FundsAsked in, Reckoning at) {
        var rows = new Sieve<CommitmentRow>(
                        key -> commitments.list(at.position(), Map.of("reversed", false), key, Sieve.SOME),
                        row -> row.id().value())
                .sift(
                        row -> in.have(row.fund())
                                && (row.outstanding().isPositive()
                                        || row.recoverable().isPositive()),
                        "",
                        Integer.MAX_VALUE);
        var determined = determined(
                rows.stream().filter(row -> row.recoverable().isPositive()).toList(), at);
        return rows.stream().flatMap(row -> of(row, determined.get(row.id().value()), in, at));
    }

    private Stream<Promise> of(CommitmentRow row, @Nullable LocalDate determinedOn, FundsAsked in, Reckoning at) {
        var unpaid = unpaid(row, in);
        var due = unpaid.stream().map(Promise::on).findFirst().orElse(row.until());
        var conditions = row.conditions().stream()
                .filter(condition -> !condition.met() && row.outstanding().isPositive())
                .map(condition -> promise(Promise.Kind.CONDITION, row, due, row.outstanding(), recipient(row, at))
                        .part(condition.code().value(), condition.text()));
        var recovery = row.recoverable().isPositive()
                ? Stream.of(promise(Promise.Kind.RECOVERY, row, determinedOn, row.recoverable(), recipient(row, at)))
                : Stream.<Promise>empty();
        return Stream.of(unpaid.stream(), conditions, recovery).flatMap(promises -> promises);
    }

    /** What was paid is of the first tranches; what was released is of the last. */
    private static List<Promise> unpaid(CommitmentRow row, FundsAsked in) {
        var promises = new ArrayList<Promise>();
        var paid = row.disbursed();
        var left = row.outstanding();
        var number = 0;
        for (var tranche : row.tranches().stream()
                .sorted(Comparator.comparing(Tranche::dueOn))
                .toList()) {
            number++;
            var done = paid.least(tranche.amount());
            paid = paid.minus(done);
            var due = tranche.amount().minus(done).least(left);
            left = left.minus(due);
            if (due.isPositive()) {
                promises.add(promise(Promise.Kind.TRANCHE, row, tranche.dueOn(), due, in.owner(row.fund()))
                        .part(Integer.toString(number), null));
            }
        }
        return promises;
    }

    private static Promise promise(
            Promise.Kind kind, CommitmentRow row, @Nullable LocalDate on, Money amount, Move move) {
        return Promise.of(
                kind,
                row.id().value(),
                MoneyPromises.subject(row.fund(), row.initiative(), row.recipient()),
                on,
                amount,
                move,
                "/v1/funds/" + row.fund() + "/commitments");
    }

    /** Who gets the money; where nobody else does, who proposed the initiative. */
    private Move recipient(CommitmentRow row, Reckoning at) {
        var recipient = row.recipient();
        return new Move(
                Move.Who.RECIPIENT,
                recipient != null
                        ? recipient
                        : initiatives
                                .find(row.initiative().value(), at.position())
                                .map(InitiativeRow::initiator)
                                .orElse(null));
    }

    /** When it was determined that money has to be paid back, by the commitment: the last time, if more than once. */
    private Map<String, LocalDate> determined(List<CommitmentRow> rows, Reckoning at) {
        var days = new HashMap<String, LocalDate>();
        if (rows.isEmpty()) {
            return days;
        }
        var own = reads.moneyOf();
        reads.jdbc()
                .sql("select to_entry, max(effective_on) as determined from views.money_move where position <= :at"
                        + " and to_pocket = 'RECOVERABLE' and to_entry = any(:commitments)"
                        + (own == null ? "" : " and money_of && :own::text[]") + " group by to_entry")
                .param("at", at.position())
                .param("commitments", rows.stream().map(row -> row.id().value()).toArray(String[]::new))
                .param("own", own)
                .query(row -> {
                    days.put(row.getString("to_entry"), row.getObject("determined", LocalDate.class));
                });
        return days;
    }
}
