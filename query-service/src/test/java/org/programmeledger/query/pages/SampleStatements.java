package org.programmeledger.query.pages;

import static org.programmeledger.query.pages.SampleLedger.COOPERATIVE;
import static org.programmeledger.query.pages.SampleLedger.RECORDED;
import static org.programmeledger.query.pages.SampleLedger.YOUTH_FUND;
import static org.programmeledger.query.pages.SampleLedger.eur;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.programmeledger.events.Money;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.statements.FiscalYears.FiscalYear;
import org.programmeledger.query.statements.Stated;
import org.programmeledger.query.statements.Statement;

/** Years of the fund: one closed, with worked example 8 as what was learned since, and others. */
final class SampleStatements {

    static final int CLOSED = 2018;
    static final int BROKEN = 2019;
    static final int OPEN = 2026;
    static final int NOTHING = 2030;

    static final String HASH_NOW = "0123456789abcdef".repeat(4);

    private static final Ref FUND = new Ref(YOUTH_FUND.id(), YOUTH_FUND.name());

    private SampleStatements() {}

    static StatementDetails of(int year) {
        return switch (year) {
            case CLOSED, BROKEN -> closed(year);
            case OPEN ->
                new StatementDetails(
                        FUND,
                        new FiscalYear(
                                year,
                                State.PROPOSED,
                                SampleFund.PROPOSED,
                                null,
                                null,
                                null,
                                stated(year, "1250000.00"),
                                null,
                                null),
                        SampleLedger.POSITION,
                        new Listing<>(List.of(), null));
            default ->
                new StatementDetails(
                        FUND,
                        new FiscalYear(year, State.OPEN, null, null, null, null, nothing(year), null, null),
                        SampleLedger.POSITION,
                        new Listing<>(List.of(), null));
        };
    }

    private static StatementDetails closed(int year) {
        return new StatementDetails(
                FUND,
                new FiscalYear(
                        year,
                        State.CLOSED,
                        SampleFund.PROPOSED,
                        SampleFund.CLOSED,
                        stated(year, "1250000.00"),
                        year == CLOSED,
                        stated(year, "1258400.00"),
                        1L,
                        new TreeMap<>(Map.of("EXPENDITURE", eur("8400.00"), "CASH", eur("-8400.00")))),
                118,
                new Listing<>(
                        List.of(new Journal.Entry(
                                LocalDate.of(year, 12, 20),
                                RECORDED,
                                125,
                                "funding.expenditure-recorded",
                                COOPERATIVE,
                                "Rekening die te laat kwam",
                                List.of(
                                        new Journal.Line("EXPENDITURE", eur("8400.00"), null),
                                        new Journal.Line("CASH", null, eur("8400.00"))))),
                        "125"));
    }

    private static Stated stated(int year, String spent) {
        var whole = eur("2000000.00");
        var closing = new TreeMap<>(Map.of(
                "CASH", whole.minus(eur(spent)),
                "EXPENDITURE", eur(spent),
                "FREE", whole.minus(eur(spent)).negated(),
                "SPENT", eur(spent).negated()));
        return new Stated(
                new Statement(
                        FUND.id(),
                        "EUR",
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        null,
                        null,
                        new TreeMap<>(Map.of("CASH", whole, "FREE", whole.negated())),
                        List.of(new Statement.Movement("funding.expenditure-recorded", moved(eur(spent)))),
                        closing),
                spent.equals("1250000.00") ? SampleFund.HASH : HASH_NOW);
    }

    private static TreeMap<String, Money> moved(Money spent) {
        return new TreeMap<>(
                Map.of("CASH", spent.negated(), "EXPENDITURE", spent, "FREE", spent, "SPENT", spent.negated()));
    }

    private static Stated nothing(int year) {
        return new Stated(
                new Statement(
                        FUND.id(),
                        "EUR",
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        null,
                        null,
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>()),
                HASH_NOW);
    }
}
