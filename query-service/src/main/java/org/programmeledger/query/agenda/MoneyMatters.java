package org.programmeledger.query.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.funding.Expenditures;
import org.programmeledger.query.funding.Expenditures.Expenditure;
import org.programmeledger.query.funding.FiscalYearProjection;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.FundRow;
import org.springframework.stereotype.Component;

/** What the books of the funds ask for. */
@Component
final class MoneyMatters {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("fund", "expenditure", "amendment", "fiscal_year");

    private final HistoryView<FundRow> funds;
    private final Expenditures expenditures;
    private final HistoryView<FiscalYearRow> years;

    MoneyMatters(HistoryView<FundRow> funds, Expenditures expenditures, HistoryView<FiscalYearRow> years) {
        this.funds = funds;
        this.expenditures = expenditures;
        this.years = years;
    }

    List<Matter> of(Reckoning at) {
        return new Sieve<FundRow>(
                        key -> funds.list(at.position(), Map.of("programme", at.programme()), key, Sieve.SOME),
                        fund -> fund.id().value())
                .all("").stream()
                        .flatMap(fund -> Stream.concat(overruns(fund, at), closings(fund.id(), at)))
                        .filter(matter -> matter.days() >= 0)
                        .toList();
    }

    /** A fund says itself that something is not covered: only then it is looked for what. */
    private Stream<Matter> overruns(FundRow fund, Reckoning at) {
        return fund.overrun().isPositive()
                ? expenditures.uncovered(at.position(), fund.id()).stream().map(each -> overrun(each, at))
                : Stream.empty();
    }

    private static Matter overrun(Expenditure spent, Reckoning at) {
        return new Matter(
                Matter.Kind.OVERRUN,
                spent.id().value(),
                null,
                new Subject(spent.fund(), spent.initiative(), spent.supplier(), null, null),
                spent.spentOn(),
                at.daysSince(spent.spentOn()),
                List.of(spent.overrun().minus(spent.covered())),
                Move.of(Move.Who.COALITION),
                "/v1/funds/" + spent.fund() + "/expenditures");
    }

    private Stream<Matter> closings(FundId fund, Reckoning at) {
        return new Sieve<FiscalYearRow>(
                        key -> years.list(
                                at.position(),
                                Map.of("fund", fund, "state", FiscalYearRow.State.PROPOSED),
                                key,
                                Sieve.SOME),
                        year -> FiscalYearProjection.key(year.fund(), year.year()))
                .all("").stream()
                        .flatMap(year -> Stream.ofNullable(year.proposed()).map(step -> closing(year, step, at)));
    }

    private static Matter closing(FiscalYearRow year, FiscalYearRow.Step proposed, Reckoning at) {
        var on = at.dayOf(proposed.recordedAt());
        return new Matter(
                Matter.Kind.YEAR_CLOSING,
                year.fund().value(),
                null,
                new Subject(year.fund(), null, null, year.year(), null),
                on,
                at.daysSince(on),
                List.of(),
                Move.of(Move.Who.SECOND_PERSON),
                "/v1/funds/" + year.fund() + "/fiscal-years/" + year.year());
    }
}
