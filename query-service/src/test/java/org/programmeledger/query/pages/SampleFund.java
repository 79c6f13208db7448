package org.programmeledger.query.pages;

import static org.programmeledger.query.pages.SampleLedger.COOPERATIVE;
import static org.programmeledger.query.pages.SampleLedger.DAY;
import static org.programmeledger.query.pages.SampleLedger.MUNICIPALITY;
import static org.programmeledger.query.pages.SampleLedger.RECORDED;
import static org.programmeledger.query.pages.SampleLedger.YOUTH_FUND;
import static org.programmeledger.query.pages.SampleLedger.eur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.query.Council;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.funding.Expenditures;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.funding.FiscalYearRow.Step;
import org.programmeledger.query.funding.ReservationRow;
import org.programmeledger.query.layers.LayerRow;

/** A fund with an overrun and something of everything, and the same fund when it was opened. */
final class SampleFund {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Step PROPOSED = new Step("demo", HASH, 118, RECORDED, 121);
    static final Step CLOSED = new Step("other", HASH, 118, RECORDED, 122);

    private static final FundId FUND = new FundId(SampleLedger.FUND);
    private static final InitiativeId INITIATIVE = new InitiativeId(SampleLedger.INITIATIVE);
    private static final Ref WEST_PRACTICE = new Ref(SampleLedger.INITIATIVE, "West Practice");
    private static final Money NOTHING = eur("0.00");
    private static final RestrictionShown NO_RESTRICTION =
            new RestrictionShown(List.of(), List.of(), List.of(), null, null);
    private static final RestrictionShown EVERY_RESTRICTION = new RestrictionShown(
            SampleLedger.THEMES.subList(2, 4),
            SampleLedger.LINES.subList(0, 2),
            List.of(WEST_PRACTICE),
            DAY,
            DAY.plusYears(1));

    static final FundDetails EMPTY = new FundDetails(
            new FundRow(
                    YOUTH_FUND.id(),
                    YOUTH_FUND.name(),
                    MUNICIPALITY,
                    List.of(),
                    new MoneyPhases(NOTHING, NOTHING, NOTHING, NOTHING)),
            amounts(NOTHING, NOTHING, NOTHING),
            NO_RESTRICTION,
            none(),
            none(),
            none(),
            none(),
            none(),
            List.of());

    static final FundDetails FULL = new FundDetails(
            YOUTH_FUND,
            amounts(eur("2750000.00"), eur("8400.00"), eur("837500.00")),
            EVERY_RESTRICTION,
            all(pledges()),
            all(List.of(receipt(1, MUNICIPALITY), receipt(2, null), unattributed())),
            all(List.of(reservation())),
            all(List.of(commitment())),
            new Cut<>(
                    List.of(expenditure("8400.00", "0.00", false), expenditure("5.00", "5.00", false), reversed()), 73),
            List.of(
                    new FiscalYearRow(FUND, 2024, State.CLOSED, PROPOSED, CLOSED),
                    new FiscalYearRow(FUND, 2025, State.PROPOSED, PROPOSED, null),
                    new FiscalYearRow(FUND, 2026, State.OPEN, null, null)));

    private SampleFund() {}

    static FundAmounts amounts(Money received, Money overrun, Money available) {
        return FundAmounts.of(new org.programmeledger.query.funding.FundRow(
                FUND,
                new org.programmeledger.events.programme.ProgrammeId(SampleLedger.OVERVIEW.id()),
                YOUTH_FUND.name(),
                new org.programmeledger.events.parties.PartyId(MUNICIPALITY.id()),
                "EUR",
                Restriction.NONE,
                false,
                eur("6400000.00"),
                eur("150000.00"),
                received,
                NOTHING,
                received.minus(available),
                NOTHING,
                overrun,
                NOTHING,
                NOTHING,
                overrun,
                NOTHING,
                available,
                7));
    }

    private static <T> Cut<T> none() {
        return new Cut<>(List.of(), 0);
    }

    private static <T> Cut<T> all(List<T> rows) {
        return new Cut<>(rows, rows.size());
    }

    private static List<FundDetails.Pledge> pledges() {
        return List.of(
                new FundDetails.Pledge(MUNICIPALITY, DAY, 98, eur("5000000.00"), NOTHING, false, false),
                new FundDetails.Pledge(COOPERATIVE, DAY, 99, eur("400000.00"), eur("150000.00"), true, false),
                new FundDetails.Pledge(COOPERATIVE, DAY, 97, eur("1.00"), NOTHING, false, true),
                new FundDetails.Pledge(
                        new Ref("party_x", null), DAY, 100, eur("1000000.00"), eur("1000000.00"), true, false));
    }

    private static FundDetails.Receipt receipt(int number, @Nullable Ref payer) {
        return new FundDetails.Receipt(
                new LayerRow(
                        new ReceiptId("receipt_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e8" + number),
                        FUND,
                        Restriction.NONE,
                        eur("2750000.00"),
                        eur("1.00"),
                        eur("837500.00"),
                        eur("12.00"),
                        eur("1000000.00"),
                        eur("912484.00"),
                        NOTHING,
                        eur("2.00"),
                        eur("1.00")),
                payer,
                payer == null ? NO_RESTRICTION : EVERY_RESTRICTION);
    }

    private static FundDetails.Receipt unattributed() {
        return new FundDetails.Receipt(
                new LayerRow(
                        null,
                        FUND,
                        null,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        eur("8400.00"),
                        NOTHING,
                        NOTHING),
                null,
                null);
    }

    private static FundDetails.Reservation reservation() {
        return new FundDetails.Reservation(
                new ReservationRow(
                        transaction(1),
                        FUND,
                        INITIATIVE,
                        eur("12.00"),
                        eur("12.00"),
                        NOTHING,
                        null,
                        ReservationRow.State.PENDING,
                        List.of(),
                        DAY,
                        119),
                WEST_PRACTICE);
    }

    static FundDetails.Commitment commitment() {
        return commitment(
                eur("9000.00"), new Tranche(DAY.plusDays(60), eur("6000.00")), new Tranche(DAY, eur("4000.00")));
    }

    /** A commitment of which so much is outstanding. */
    static FundDetails.Commitment commitment(Money outstanding, Tranche... tranches) {
        return new FundDetails.Commitment(
                new CommitmentRow(
                        new CommitmentId("commit_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e90"),
                        FUND,
                        INITIATIVE,
                        null,
                        eur("20000.00"),
                        eur("6750.00"),
                        outstanding,
                        eur("0.00"),
                        eur("16000.00"),
                        eur("13250.00"),
                        new CommitmentRow.Determination(transaction(2), eur("13250.00"), null),
                        eur("2750.00"),
                        NOTHING,
                        NOTHING,
                        null,
                        List.of(
                                new CommitmentRow.ConditionRow(new Code("permit"), "Vergunning verleend", false),
                                new CommitmentRow.ConditionRow(new Code("plan"), "Plan ingediend", true)),
                        List.of(tranches),
                        null,
                        null,
                        Council.decision(2),
                        List.of(Council.decision(1)),
                        false,
                        DAY,
                        120),
                WEST_PRACTICE,
                COOPERATIVE,
                new Ref(Council.decision(2).value(), "Bankjes op het plein"),
                List.of(new Ref(Council.decision(1).value(), "Ontheffing")));
    }

    private static FundDetails.Expenditure expenditure(String overrun, String covered, boolean reversed) {
        return new FundDetails.Expenditure(
                new Expenditures.Expenditure(
                        transaction(3),
                        FUND,
                        null,
                        INITIATIVE,
                        null,
                        eur("8400.00"),
                        reversed ? null : eur("1457.85"),
                        new Code("materials"),
                        PaidFrom.FUND,
                        null,
                        eur(overrun),
                        eur(covered),
                        reversed,
                        DAY,
                        123),
                WEST_PRACTICE,
                reversed ? null : COOPERATIVE);
    }

    private static FundDetails.Expenditure reversed() {
        return expenditure("7777.00", "0.00", true);
    }

    private static TransactionId transaction(int number) {
        return new TransactionId("transaction_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5ea" + number);
    }
}
