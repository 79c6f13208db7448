package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.springframework.stereotype.Component;

/** Expenditures with what was corrected, covered and reversed since. */
@Component
public final class Expenditures {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("fund", "expenditure", Amendments.VIEW);

    private final HistoryView<ExpenditureRow> recorded;
    private final Amendments amendments;

    Expenditures(HistoryView<ExpenditureRow> recorded, Amendments amendments) {
        this.recorded = recorded;
        this.amendments = amendments;
    }

    /**
     * An expenditure as it is known.
     *
     * @param supplier as corrected
     * @param amount VAT included
     * @param category as corrected
     * @param overrun what nothing covered when it was recorded
     * @param covered what was covered of that since
     * @param reversed whether it was reversed: then nothing of it counts
     * @param spentOn as corrected
     * @param position its log position
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Expenditure(
            TransactionId id,
            FundId fund,
            @Nullable CommitmentId commitment,
            InitiativeId initiative,
            @Nullable PartyId supplier,
            Money amount,
            @Nullable Money vat,
            Code category,
            PaidFrom paidFrom,
            @Nullable String invoice,
            Money overrun,
            Money covered,
            boolean reversed,
            LocalDate spentOn,
            long position) {}

    /** Those that have these members, in order of id, after an id, as of a position. */
    public List<Expenditure> list(long position, Map<String, ?> filter, String after, int limit) {
        return known(recorded.list(position, filter, after, limit), position);
    }

    /** The same, the latest first. */
    public List<Expenditure> latest(long position, Map<String, ?> filter, int limit) {
        return known(recorded.latest(position, filter, HistoryView.END, limit), position);
    }

    /** Those of a fund that stand and of which something is not covered, in order of id, as of a position. */
    public List<Expenditure> uncovered(long position, FundId fund) {
        var overrun = new Sieve<ExpenditureRow>(
                        key -> recorded.list(position, Map.of("fund", fund), key, Sieve.SOME),
                        row -> row.id().value())
                .sift(row -> row.overrun().isPositive(), "", Integer.MAX_VALUE);
        return known(overrun, position).stream()
                .filter(spent -> !spent.reversed()
                        && spent.overrun().minus(spent.covered()).isPositive())
                .toList();
    }

    /** How many there are that have these members, as of a position. */
    public long count(long position, Map<String, ?> filter) {
        return recorded.count(position, filter);
    }

    private List<Expenditure> known(List<ExpenditureRow> rows, long position) {
        var entries = rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.id()), row.covers().stream().map(ExpenditureRow.Cover::transaction)))
                .map(TransactionId::value)
                .toList();
        var amended = amendments.of(entries, position);
        return rows.stream().map(row -> known(row, amended)).toList();
    }

    private static Expenditure known(ExpenditureRow row, Amendments.Amended amended) {
        var entry = amended.find(row.id().value());
        var covered = row.covers().stream()
                .filter(cover -> amended.stands(cover.transaction().value()))
                .map(ExpenditureRow.Cover::amount)
                .reduce(Money.zero(row.amount().currency()), Money::plus);
        return new Expenditure(
                row.id(),
                row.fund(),
                row.commitment(),
                row.initiative(),
                entry.flatMap(known -> Optional.ofNullable(known.party())).orElse(row.supplier()),
                row.amount(),
                row.vat(),
                entry.flatMap(known -> Optional.ofNullable(known.category())).orElse(row.category()),
                row.paidFrom(),
                row.invoice(),
                row.overrun(),
                covered,
                !amended.stands(row.id().value()),
                entry.flatMap(known -> Optional.ofNullable(known.effectiveOn())).orElse(row.spentOn()),
                row.position());
    }
}
