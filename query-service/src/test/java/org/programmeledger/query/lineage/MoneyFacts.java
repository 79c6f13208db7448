package org.programmeledger.query.lineage;

import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.query.BoTu;

/** Facts about money for stories, with what does not matter to the story filled in. Amounts are euros in text. */
public final class MoneyFacts {

    /** Receipts are drawn from in this way: {@code draw(1, "10.00")}. */
    public static Draw draw(long receipt, String amount) {
        return new Draw(receipt(receipt), eur(amount));
    }

    private MoneyFacts() {}

    public static TransactionId transaction(long number) {
        return new TransactionId(id(TransactionId.PREFIX, number));
    }

    /** A fund owned by party 50 + its number. */
    public static FundOpened opened(long fund) {
        return new FundOpened(fund(fund), BoTu.PROGRAMME, "Fund " + fund, party(50 + fund), "EUR", Restriction.NONE);
    }

    public static ReceiptRecorded received(long fund, long receipt, long payer, String amount) {
        return received(fund, receipt, payer, amount, null, null);
    }

    public static ReceiptRecorded received(
            long fund,
            long receipt,
            long payer,
            String amount,
            @Nullable FinancingMechanism mechanism,
            @Nullable Regrant regrant) {
        return new ReceiptRecorded(
                fund(fund),
                receipt(receipt),
                party(payer),
                eur(amount),
                "NL-" + receipt,
                null,
                null,
                Restriction.NONE,
                null,
                mechanism,
                regrant);
    }

    public static FundsCommitted committed(long fund, long commitment, long initiative, Draw... draws) {
        return new FundsCommitted(
                fund(fund),
                commitment(commitment),
                initiative(initiative),
                sum(draws),
                party(20),
                null,
                List.of(),
                null,
                null,
                List.of(draws),
                null,
                List.of());
    }

    public static DisbursementMade advanced(long fund, long number, long commitment, long initiative, Draw... draws) {
        return new DisbursementMade(
                fund(fund),
                transaction(number),
                commitment(commitment),
                initiative(initiative),
                party(20),
                sum(draws),
                "PAY-" + number,
                false,
                List.of(draws),
                null);
    }

    public static ExpenditureRecorded spent(
            long fund,
            long number,
            long commitment,
            long initiative,
            PaidFrom from,
            @Nullable String overrun,
            Draw... draws) {
        var uncovered = overrun == null ? null : eur(overrun);
        return new ExpenditureRecorded(
                fund(fund),
                transaction(number),
                commitment(commitment),
                initiative(initiative),
                party(30),
                uncovered == null ? sum(draws) : sum(draws).plus(uncovered),
                null,
                new Code("materials"),
                from,
                null,
                List.of(draws),
                uncovered);
    }

    public static OverrunCovered covered(long fund, long number, long expenditure, long initiative, Draw... draws) {
        return new OverrunCovered(
                fund(fund),
                transaction(number),
                transaction(expenditure),
                initiative(initiative),
                sum(draws),
                List.of(draws),
                null);
    }

    /** Settled, released, recoverable and disallowed: each one draw or nothing. */
    public static DeterminationMade determined(
            long fund,
            long number,
            long commitment,
            @Nullable Draw settled,
            @Nullable Draw released,
            @Nullable Draw recoverable,
            @Nullable Draw disallowed) {
        return new DeterminationMade(
                fund(fund),
                transaction(number),
                commitment(commitment),
                initiative(1),
                eur("1.00"),
                list(settled),
                list(released),
                list(recoverable),
                list(disallowed));
    }

    public static TransferSent sent(long from, long number, long to, long receipt, String amount) {
        return new TransferSent(
                fund(from), transaction(number), fund(to), eur(amount), List.of(layer(receipt, amount)), null);
    }

    public static TransferArrived arrived(long to, long number, long transfer, long from, long receipt, String amount) {
        return new TransferArrived(
                fund(to),
                transaction(number),
                transaction(transfer),
                fund(from),
                eur(amount),
                List.of(layer(receipt, amount)));
    }

    public static EntryReversed reversed(long number, FundEvent event) {
        var entry = FundEntry.of(event);
        var moves = Movements.of(event).reversed().stream().map(Move::reversed).toList();
        return new EntryReversed(
                event.fund(), transaction(number), entry.id(), entry.initiative(), entry.party(), moves);
    }

    private static Layer layer(long receipt, String amount) {
        return new Layer(receipt(receipt), eur(amount), Restriction.NONE);
    }

    private static List<Draw> list(@Nullable Draw draw) {
        return Stream.ofNullable(draw).toList();
    }

    private static Money sum(Draw... draws) {
        return Stream.of(draws).map(Draw::amount).reduce(eur("0.00"), Money::plus);
    }
}
