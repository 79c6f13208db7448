package org.programmeledger.query.pages;

import static org.programmeledger.query.BoTu.eur;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.query.lineage.UseKind;
import org.programmeledger.query.pages.MoneyTable.Cell;

/** A receipt and the questions as views: reversed as of position 0, without anything to list as of position 1. */
class SampleLineageViews implements LineageViews {

    static final String RECEIPT = "receipt_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e99";

    private static final Ref FUND = new Ref(SampleLedger.FUND, "Youth fund");
    private static final Ref INITIATIVE = new Ref(SampleLedger.INITIATIVE, "West Practice");
    private static final Ref PAYER = new Ref("party_1", "Gemeente Rotterdam");

    @Override
    public Answer<Optional<ReceiptStory>> receipt(String receipt, AsOf asOf) {
        if (!receipt.equals(RECEIPT)) {
            return SampleViews.at(asOf, Optional.empty());
        }
        boolean reversed = asOf.equals(new AsOf.AtPosition(0));
        var whole = reversed ? eur("0.00") : eur("50000.00");
        var parts = reversed
                ? List.<ReceiptStory.Part>of()
                : List.of(part(UseKind.SPENT, "31200.00"), part(UseKind.ADVANCED, "8800.00"), free());
        var totals = parts.stream()
                .map(part -> ReceiptStory.Total.of(part.kind(), part.amount(), whole))
                .toList();
        var granted = reversed
                ? List.<ReceiptStory.Grant>of()
                : List.of(new ReceiptStory.Grant(
                        FUND,
                        new Ref("receipt_2", null),
                        eur("8800.00"),
                        List.of(part(UseKind.COMMITTED, "8800.00"))));
        return SampleViews.at(
                asOf,
                Optional.of(new ReceiptStory(
                        RECEIPT,
                        reversed ? null : FUND,
                        reversed ? null : PAYER,
                        reversed ? null : LocalDate.of(2026, 11, 1),
                        reversed ? null : 99L,
                        whole,
                        totals,
                        parts,
                        granted)));
    }

    private static ReceiptStory.Part part(UseKind kind, String amount) {
        var percent = new BigDecimal("17.6");
        return new ReceiptStory.Part(
                kind, eur(amount), percent, FUND, INITIATIVE, PAYER, "materials", null, List.of(99L, 120L));
    }

    private static ReceiptStory.Part free() {
        return new ReceiptStory.Part(
                UseKind.UNSPENT, eur("10000.00"), new BigDecimal("20"), FUND, null, null, null, null, List.of());
    }

    @Override
    public Answer<MoneyAnswers> questions(@Nullable String source, @Nullable LocalDate on, AsOf asOf) {
        boolean nothing = asOf.equals(new AsOf.AtPosition(1));
        List<List<Cell>> pledges = nothing
                ? List.of()
                : List.of(
                        List.of(Cell.of(PAYER), Cell.of(FUND), Cell.key("money-questions.pm"), Cell.text("2026-11-01")));
        var mechanisms = List.of(List.of(
                Cell.key("mechanism." + FinancingMechanism.SOCIAL_RETURN),
                Cell.text("1"),
                Cell.of(eur("300.00")),
                Cell.text("0"),
                Cell.of((Ref) null)));
        return SampleViews.at(
                asOf,
                new MoneyAnswers(
                        List.of(PAYER),
                        source == null ? null : PAYER,
                        on == null ? LocalDate.of(2026, 11, 30) : on,
                        List.of(
                                new MoneyTable("pledges", List.of("party", "fund", "amount", "day"), pledges),
                                new MoneyTable(
                                        "mechanisms",
                                        List.of("mechanism", "receipts", "received", "commitments", "committed"),
                                        mechanisms))));
    }
}
