package org.programmeledger.query.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.statements.FiscalYears;
import org.springframework.stereotype.Component;

/** What the page of a statement shows. */
@Component
class StatementViews {

    /** The views that it is made of. */
    static final List<String> VIEWS =
            List.of("programme", "party", "initiative", "fund", "journal", "fiscal_year", "audit");

    private static final int PAGE = 25;

    private final HistoryView<FundRow> funds;
    private final FiscalYears years;
    private final MoneyViews money;
    private final Names names;

    StatementViews(HistoryView<FundRow> funds, FiscalYears years, MoneyViews money, Names names) {
        this.funds = funds;
        this.years = years;
        this.money = money;
        this.names = names;
    }

    Optional<StatementDetails> statement(String fund, int year, @Nullable String cursor, long position) {
        return funds.find(fund, position).map(row -> details(row, year, cursor, position));
    }

    private StatementDetails details(FundRow fund, int year, @Nullable String cursor, long position) {
        var at = names.at(position);
        var known = years.of(fund, year, position);
        var closed = known.closed();
        var found = years.adjustments(fund, year, position, Cursors.position(cursor, 0), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new StatementDetails(
                at.of(fund.id()),
                known,
                closed == null ? position : closed.statementAt(),
                new Listing<>(
                        shown.stream()
                                .map(entry -> money.entry(entry, Set.of(), at))
                                .toList(),
                        found.size() > PAGE ? Long.toString(shown.getLast().position()) : null));
    }
}
