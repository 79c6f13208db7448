package org.programmeledger.query.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.funding.FiscalYearProjection;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.funding.FiscalYearRow.Step;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.journal.JournalEntry;
import org.programmeledger.query.journal.JournalView;
import org.springframework.stereotype.Component;

/** What was closed, and what was learned about it since (invariant 17, worked example 8). */
@Component
public final class FiscalYears {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("fund", "journal", "fiscal_year");

    private final HistoryView<FiscalYearRow> years;
    private final Statements statements;
    private final JournalView journal;

    FiscalYears(HistoryView<FiscalYearRow> years, Statements statements, JournalView journal) {
        this.years = years;
        this.statements = statements;
        this.journal = journal;
    }

    /**
     * A year of a fund.
     *
     * @param frozen the statement that was closed, computed anew as of the position it was closed on; absent while the year
     *     is not closed
     * @param hashMatches whether that is the statement that was closed, as its hash says; absent in the same way
     * @param asKnown the statement as it is known at the position of the answer
     * @param adjustments how many entries that are effective in the year were recorded since; absent while it is not closed
     * @param adjusted what they changed, per account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FiscalYear(
            int year,
            State state,
            @Nullable Step proposed,
            @Nullable Step closed,
            @Nullable Stated frozen,
            @Nullable Boolean hashMatches,
            Stated asKnown,
            @Nullable Long adjustments,
            @Nullable SortedMap<String, Money> adjusted) {}

    /** The years of a fund that were proposed or closed as of a position, in order, after a year; 0 begins with the first. */
    public List<FiscalYearRow> list(FundRow fund, long asOf, int after, int limit) {
        var filter = Map.of("fund", fund.id().value());
        return years.list(asOf, filter, after == 0 ? "" : FiscalYearProjection.key(fund.id(), after), limit);
    }

    /** Every year of a fund in which something took effect, or that was proposed or closed, as of a position, in order. */
    public List<FiscalYearRow> all(FundRow fund, long asOf) {
        var all = new TreeMap<Integer, FiscalYearRow>();
        for (int year : journal.years(JournalView.Filter.ofFund(fund.id().value()), asOf)) {
            all.put(year, new FiscalYearRow(fund.id(), year, State.OPEN, null, null));
        }
        list(fund, asOf, 0, Integer.MAX_VALUE).forEach(row -> all.put(row.year(), row));
        return List.copyOf(all.values());
    }

    /** A year of a fund as it is known at a position. */
    public FiscalYear of(FundRow fund, int year, long asOf) {
        var id = fund.id().value();
        var asKnown = statements.ofYear(id, fund.currency(), year, asOf);
        var row = years.find(FiscalYearProjection.key(fund.id(), year), asOf)
                .orElseGet(() -> new FiscalYearRow(fund.id(), year, State.OPEN, null, null));
        var closed = row.closed();
        if (closed == null) {
            return new FiscalYear(year, row.state(), row.proposed(), null, null, null, asKnown, null, null);
        }
        var frozen = statements.ofYear(id, fund.currency(), year, closed.statementAt());
        return new FiscalYear(
                year,
                row.state(),
                row.proposed(),
                closed,
                frozen,
                Objects.equals(frozen.contentHash(), closed.contentHash()),
                asKnown,
                journal.count(within(id, year), asOf, closed.statementAt()),
                Statements.difference(frozen.statement(), asKnown.statement()));
    }

    /** The entries effective in a closed year that were recorded since, as of a position; none while it is not closed. */
    public List<JournalEntry> adjustments(FundRow fund, int year, long asOf, long after, int limit) {
        return years.find(FiscalYearProjection.key(fund.id(), year), asOf)
                .map(FiscalYearRow::closed)
                .map(closed -> journal.entries(
                        within(fund.id().value(), year), asOf, Math.max(after, closed.statementAt()), limit))
                .orElse(List.of());
    }

    private static JournalView.Filter within(String fund, int year) {
        return JournalView.Filter.ofFund(fund).between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
