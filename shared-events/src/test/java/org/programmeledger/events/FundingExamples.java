package org.programmeledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.BooksEvent;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FlowKind;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.MovingEvent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** One example of every event of a fund. */
final class FundingExamples {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final FundId FUND = new FundId("fund" + UUID);
    private static final FundId OTHER_FUND = new FundId("fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3e");
    private static final PartyId PARTY = new PartyId("party" + UUID);
    private static final InitiativeId INITIATIVE = new InitiativeId("init" + UUID);
    private static final PledgeId PLEDGE = new PledgeId("pledge" + UUID);
    private static final ReceiptId RECEIPT = new ReceiptId("receipt" + UUID);
    private static final CommitmentId COMMITMENT = new CommitmentId("commit" + UUID);
    private static final TransactionId TRANSACTION = new TransactionId("transaction" + UUID);
    private static final TransactionId EARLIER = new TransactionId("transaction_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3c");
    private static final DecisionId DECISION = new DecisionId("decision" + UUID);
    private static final DecisionId WAIVER = new DecisionId("decision_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3f");
    private static final LocalDate DAY = LocalDate.parse("2019-12-31");
    private static final Money MONEY = Money.parse("12500.00", "EUR");
    private static final Money CENT = Money.parse("0.01", "EUR");
    private static final List<Draw> DRAWS = List.of(new Draw(RECEIPT, MONEY));
    private static final List<Draw> DRAWN_CENT = List.of(new Draw(RECEIPT, CENT));
    private static final Restriction YOUTH = new Restriction(
            List.of(new Code("youth")),
            List.of(new Code("current-approach")),
            List.of(INITIATIVE),
            LocalDate.parse("2018-01-01"),
            DAY);
    private static final List<Layer> LAYERS = List.of(new Layer(RECEIPT, MONEY, YOUTH));

    private FundingExamples() {}

    static List<LedgerEvent> all() {
        return Stream.of(income(), spending(), closing(), books())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LedgerEvent> income() {
        return List.of(
                new FundEvent.FundOpened(
                        FUND, new ProgrammeId("prog" + UUID), "Jongerenfonds", PARTY, "EUR", Restriction.NONE, true),
                new FundEvent.PledgeRecorded(FUND, PLEDGE, PARTY, Money.parse("6400000.00", "EUR"), DAY, FlowKind.NEW),
                new FundEvent.CommitmentInRecorded(FUND, TRANSACTION, PARTY, MONEY, PLEDGE, DAY),
                new FundEvent.ReceiptRecorded(
                        FUND,
                        RECEIPT,
                        PARTY,
                        MONEY,
                        "2018-INV-0042",
                        null,
                        TRANSACTION,
                        YOUTH,
                        FlowKind.REDIRECTED,
                        FinancingMechanism.CROSS_SUBSIDY,
                        new Regrant(OTHER_FUND, EARLIER)));
    }

    private static List<LedgerEvent> spending() {
        var met = new Code("permit");
        return List.of(
                new SpendingEvent.FundsReserved(FUND, EARLIER, INITIATIVE, MONEY, DAY, DRAWS, List.of(WAIVER)),
                new SpendingEvent.ReservationEnded(FUND, EARLIER, INITIATIVE, ReservationEnding.POSTED, DRAWN_CENT),
                new SpendingEvent.FundsCommitted(
                        FUND,
                        COMMITMENT,
                        INITIATIVE,
                        MONEY,
                        PARTY,
                        DAY,
                        List.of(new Condition(met, "De vergunning is verleend")),
                        EARLIER,
                        FinancingMechanism.CONDITIONAL_INVESTMENT,
                        DRAWS,
                        DECISION,
                        List.of(WAIVER)),
                new SpendingEvent.MoneyAssigned(FUND, Pocket.COMMITTED, COMMITMENT.value(), INITIATIVE, DRAWN_CENT),
                new SpendingEvent.CommitmentReleased(FUND, TRANSACTION, COMMITMENT, INITIATIVE, CENT, DRAWN_CENT),
                new SpendingEvent.TranchesPlanned(
                        FUND, TRANSACTION, COMMITMENT, INITIATIVE, List.of(new Tranche(DAY, MONEY))),
                new SpendingEvent.ConditionMet(FUND, TRANSACTION, COMMITMENT, INITIATIVE, met),
                new SpendingEvent.DisbursementMade(
                        FUND, TRANSACTION, COMMITMENT, INITIATIVE, PARTY, MONEY, "2019-OUT-7", false, DRAWS, DECISION),
                new SpendingEvent.ExpenditureRecorded(
                        FUND,
                        TRANSACTION,
                        COMMITMENT,
                        INITIATIVE,
                        PARTY,
                        Money.parse("12500.01", "EUR"),
                        CENT,
                        new Code("materials"),
                        PaidFrom.ADVANCE,
                        "F-2019-12",
                        DRAWS,
                        CENT));
    }

    private static List<LedgerEvent> closing() {
        return List.of(
                new SpendingEvent.DeterminationMade(
                        FUND, TRANSACTION, COMMITMENT, INITIATIVE, MONEY, DRAWS, DRAWN_CENT, DRAWN_CENT, List.of()),
                new SpendingEvent.RecoveryReceived(
                        FUND, TRANSACTION, COMMITMENT, INITIATIVE, CENT, "2020-IN-3", DRAWN_CENT),
                new SpendingEvent.RoundingWrittenOff(FUND, TRANSACTION, COMMITMENT, INITIATIVE, CENT, DRAWN_CENT),
                new MovingEvent.RefundMade(FUND, TRANSACTION, RECEIPT, PARTY, MONEY, "2020-OUT-9"),
                new MovingEvent.TransferSent(FUND, EARLIER, OTHER_FUND, MONEY, LAYERS, DECISION),
                new MovingEvent.TransferArrived(FUND, TRANSACTION, EARLIER, OTHER_FUND, MONEY, LAYERS));
    }

    private static List<LedgerEvent> books() {
        var hash = "0123456789abcdef".repeat(4);
        var outside = new Place(Pocket.OUTSIDE, RECEIPT, null);
        return List.of(
                new BooksEvent.EntryReversed(
                        FUND,
                        TRANSACTION,
                        RECEIPT.value(),
                        null,
                        PARTY,
                        List.of(new Move(new Place(Pocket.FREE, RECEIPT, null), outside, MONEY))),
                new BooksEvent.EntryCorrected(FUND, TRANSACTION, EARLIER.value(), DAY, new Code("materials"), PARTY),
                new BooksEvent.OverrunCovered(FUND, TRANSACTION, EARLIER, INITIATIVE, CENT, DRAWN_CENT, DECISION),
                new BooksEvent.YearCloseProposed(FUND, TRANSACTION, 2019, hash, 1234, "person_7"),
                new BooksEvent.YearClosed(FUND, TRANSACTION, 2019, hash, 1234, DECISION));
    }
}
