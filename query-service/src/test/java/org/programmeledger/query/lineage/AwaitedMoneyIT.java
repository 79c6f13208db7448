package org.programmeledger.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.reversed;
import static org.programmeledger.query.lineage.MoneyFacts.transaction;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.lineage.ReceiptUses.Part;

/** Money that was committed on a commitment in: once it arrives, it is told to the cent whose it is. */
class AwaitedMoneyIT {

    private static final FundOpened OPENED =
            new FundOpened(fund(1), BoTu.PROGRAMME, "Fund", party(51), "EUR", Restriction.NONE, true);
    private static final MoneyAssigned ASSIGNED = new MoneyAssigned(
            fund(1), Pocket.COMMITTED, commitment(1).value(), initiative(1), List.of(draw(1, "60.00")));
    private static final DisbursementMade PAID = advanced(1, 1, 1, 1, draw(1, "40.00"));

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private History history = History.of(
            OPENED, committed(1, 1, 1, new Draw(null, eur("100.00"))), received(1, 1, 1, "60.00"), ASSIGNED, PAID);

    @AfterEach
    void close() {
        database.close();
    }

    private Lineage told(LedgerEvent... facts) {
        history = history.and(facts);
        var view = new LineageView(database.template(), database.views());
        ViewsDatabase.feed(view, history.events(), 3);
        return new Lineage(view);
    }

    private List<Part> uses(Lineage lineage) {
        return lineage.uses(receipt(1).value(), history.head()).orElseThrow().uses();
    }

    @Test
    void whatArrivedIsCommittedAndPaidByWhatAwaitedIt() {
        var lineage = told();

        assertThat(uses(lineage))
                .extracting(Part::kind, Part::amount, Part::initiative)
                .containsExactlyInAnyOrder(
                        tuple(UseKind.ADVANCED, eur("40.00"), initiative(1).value()),
                        tuple(UseKind.COMMITTED, eur("20.00"), initiative(1).value()));
        var through = new TreeMap<String, Long>();
        lineage.ofFund(fund(1).value(), "EUR", history.head()).edges().forEach(edge -> {
            through.merge(edge.to(), edge.amount().minor(), Math::addExact);
            through.merge(edge.from(), -edge.amount().minor(), Math::addExact);
        });
        assertThat(through).as("as much goes out of the fund as into it").containsEntry(fund(1).value(), 0L);
        assertThat(through).as("what is awaited comes from no receipt").containsEntry("unattributed", -4_000L);
    }

    @Test
    void aCommitmentThatIsReversedLeavesWhatArrivedFree() {
        var lineage = told(
                reversed(2, PAID),
                new EntryReversed(
                        fund(1),
                        transaction(3),
                        commitment(1).value(),
                        initiative(1),
                        party(20),
                        List.of(back(receipt(1), "60.00"), back(null, "40.00"))));

        assertThat(uses(lineage))
                .extracting(Part::kind, Part::amount)
                .containsExactly(tuple(UseKind.UNSPENT, eur("60.00")));
    }

    private static Move back(@Nullable ReceiptId receipt, String amount) {
        return new Move(
                new Place(Pocket.COMMITTED, receipt, commitment(1).value()),
                new Place(Pocket.FREE, receipt, null),
                eur(amount));
    }
}
