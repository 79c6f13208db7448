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
import static org.programmeledger.query.lineage.MoneyFacts.arrived;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.covered;
import static org.programmeledger.query.lineage.MoneyFacts.determined;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.reversed;
import static org.programmeledger.query.lineage.MoneyFacts.sent;
import static org.programmeledger.query.lineage.MoneyFacts.spent;
import static org.programmeledger.query.lineage.MoneyFacts.transaction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.lineage.Origins.Origin;
import org.programmeledger.query.lineage.ReceiptUses.Part;

/** Stories of money, told forwards and backwards. */
class LineageIT {

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private History history = History.of(opened(1), opened(2));

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

    private ReceiptUses uses(Lineage lineage, long receipt) {
        return lineage.uses(receipt(receipt).value(), history.head()).orElseThrow();
    }

    private Origins origins(Lineage lineage, long expenditure) {
        return lineage.ofExpenditure(transaction(expenditure).value(), history.head())
                .orElseThrow();
    }

    @Test
    void aFunderIsToldWhatBecameOfFiftyThousand() {
        var lineage = told(
                received(1, 1, 1, "50000.00"),
                committed(1, 1, 1, draw(1, "40000.00")),
                advanced(1, 1, 1, 1, draw(1, "8800.00")),
                spent(1, 2, 1, 2, PaidFrom.FUND, null, draw(1, "31200.00")));

        var answer = uses(lineage, 1);

        assertThat(answer.amount()).isEqualTo(eur("50000.00"));
        assertThat(answer.payer()).isEqualTo(party(1).value());
        assertThat(answer.uses())
                .extracting(Part::kind, Part::amount, Part::initiative, Part::recipient, Part::supplier, Part::category)
                .containsExactly(
                        tuple(
                                UseKind.ADVANCED,
                                eur("8800.00"),
                                initiative(1).value(),
                                party(20).value(),
                                null,
                                null),
                        tuple(
                                UseKind.SPENT,
                                eur("31200.00"),
                                initiative(2).value(),
                                party(20).value(),
                                party(30).value(),
                                "materials"),
                        tuple(UseKind.UNSPENT, eur("10000.00"), null, null, null, null));
        assertThat(answer.uses().get(1).positions()).as("why it is so").containsExactly(4L, 6L);
        assertThat(answer.totals())
                .containsEntry(UseKind.SPENT, eur("31200.00"))
                .containsEntry(UseKind.REFUNDED, eur("0.00"))
                .containsOnlyKeys(UseKind.values());
    }

    /** Worked example 5: the money for youth is what pays for youth sport. */
    @Test
    void whatWasSpentOnYouthTracesBackToTheMoneyForYouthAlone() {
        var lineage = told(
                received(1, 1, 1, "300000.00"),
                received(1, 2, 2, "100000.00"),
                committed(1, 1, 1, draw(2, "4000.00")),
                spent(1, 1, 1, 1, PaidFrom.FUND, null, draw(2, "4000.00")));

        assertThat(origins(lineage, 1).origins())
                .containsExactly(new Origin(
                        receipt(2).value(), fund(1).value(), party(2).value(), eur("4000.00"), eur("0.00"), null));
    }

    /** Worked example 9: 20 000.00 granted, 16 000.00 advanced, determined at 13 250.00. */
    @Test
    void aDeterminationFreesWhatWasNotPaidAndAsksBackWhatWasPaidTooMuch() {
        var lineage = told(
                received(1, 1, 1, "20000.00"),
                committed(1, 1, 1, draw(1, "20000.00")),
                advanced(1, 1, 1, 1, draw(1, "16000.00")),
                determined(1, 2, 1, draw(1, "13250.00"), draw(1, "4000.00"), draw(1, "2750.00"), null));

        assertThat(uses(lineage, 1).uses())
                .extracting(Part::kind, Part::amount, Part::disbursement)
                .containsExactlyInAnyOrder(
                        tuple(UseKind.SPENT, eur("13250.00"), transaction(1).value()),
                        tuple(
                                UseKind.RECOVERABLE,
                                eur("2750.00"),
                                transaction(1).value()),
                        tuple(UseKind.UNSPENT, eur("4000.00"), null));
    }

    @Test
    void whatADeterminationDoesNotAcceptIsTheLatestSpending() {
        var lineage = told(
                received(1, 1, 1, "100.00"),
                committed(1, 1, 1, draw(1, "100.00")),
                spent(1, 1, 1, 1, PaidFrom.FUND, null, draw(1, "60.00")),
                spent(1, 2, 1, 1, PaidFrom.FUND, null, draw(1, "40.00")),
                determined(1, 3, 1, null, null, null, draw(1, "50.00")));

        assertThat(origins(lineage, 2).origins().getFirst().returned()).isEqualTo(eur("40.00"));
        assertThat(origins(lineage, 1).origins().getFirst().returned()).isEqualTo(eur("10.00"));
        assertThat(origins(lineage, 1).amount()).isEqualTo(eur("60.00"));
    }

    @Test
    void anOverrunIsNamedAsSuchUntilItIsCovered() {
        var overrun = spent(1, 1, 1, 1, PaidFrom.FUND, "25.00", draw(1, "75.00"));
        var lineage = told(
                received(1, 1, 1, "75.00"), committed(1, 1, 1, draw(1, "75.00")), overrun, received(1, 2, 2, "90.00"));
        var before = origins(lineage, 1);
        long then = history.head();
        history = history.and(covered(1, 2, 1, 1, draw(2, "20.00")));
        ViewsDatabase.feed(
                new LineageView(database.template(), database.views()),
                history.events().subList((int) then, (int) history.head()),
                1);

        assertThat(before).extracting(Origins::amount, Origins::overrun).containsExactly(eur("100.00"), eur("25.00"));
        var after = origins(lineage, 1);
        assertThat(after).extracting(Origins::amount, Origins::overrun).containsExactly(eur("100.00"), eur("5.00"));
        assertThat(after.origins())
                .extracting(Origin::receipt, Origin::amount)
                .containsExactly(
                        tuple(receipt(1).value(), eur("75.00")),
                        tuple(receipt(2).value(), eur("20.00")));
        assertThat(lineage.ofExpenditure(transaction(1).value(), then))
                .as("as it was known before")
                .contains(before);
        assertThat(uses(lineage, 2).uses())
                .extracting(Part::kind, Part::amount, Part::category)
                .contains(tuple(UseKind.SPENT, eur("20.00"), "materials"));
    }

    @Test
    void moneyThatWasSentToAnotherFundIsFollowedThere() {
        var lineage = told(
                received(1, 1, 1, "100.00"),
                sent(1, 1, 2, 1, "60.00"),
                arrived(2, 2, 1, 1, 1, "60.00"),
                sent(1, 3, 2, 1, "10.00"),
                committed(2, 1, 1, draw(1, "50.00")));

        assertThat(uses(lineage, 1).uses())
                .extracting(Part::kind, Part::amount, Part::fund, Part::otherFund)
                .containsExactlyInAnyOrder(
                        tuple(UseKind.TRANSFERRED, eur("10.00"), fund(1).value(), fund(2).value()),
                        tuple(UseKind.COMMITTED, eur("50.00"), fund(2).value(), null),
                        tuple(UseKind.UNSPENT, eur("30.00"), fund(1).value(), null),
                        tuple(UseKind.UNSPENT, eur("10.00"), fund(2).value(), null));
    }

    @Test
    void aGrantOfAnotherFundIsFollowedToWhatItWasSpentOnAndBack() {
        var lineage = told(
                received(1, 1, 1, "60.00"),
                received(1, 2, 2, "40.00"),
                committed(1, 1, 1, draw(1, "60.00"), draw(2, "40.00")),
                advanced(1, 1, 1, 1, draw(1, "60.00"), draw(2, "40.00")),
                received(2, 3, 51, "100.00", null, new Regrant(fund(1), transaction(1))),
                committed(2, 2, 2, draw(3, "90.00")),
                spent(2, 2, 2, 2, PaidFrom.FUND, null, draw(3, "75.00")));

        var granted = uses(lineage, 2).grantedOn().getFirst();
        assertThat(granted.amount()).isEqualTo(eur("40.00"));
        assertThat(granted.uses())
                .extracting(Part::kind, Part::amount)
                .containsExactlyInAnyOrder(
                        tuple(UseKind.SPENT, eur("15.00")),
                        tuple(UseKind.COMMITTED, eur("15.00")),
                        tuple(UseKind.UNSPENT, eur("10.00")));
        var regrant = origins(lineage, 2).origins().getFirst().regrant();
        assertThat(regrant).isNotNull();
        assertThat(regrant.origins())
                .extracting(Origin::payer, Origin::amount)
                .containsExactlyInAnyOrder(
                        tuple(party(1).value(), eur("60.00")), tuple(party(2).value(), eur("15.00")));
    }

    @Test
    void whatIsReversedIsNotTracedAndWhatIsReversedAgainIs() {
        var spending = spent(1, 1, 1, 1, PaidFrom.FUND, null, draw(1, "30.00"));
        var reversal = reversed(2, spending);
        var lineage = told(
                received(1, 1, 1, "30.00"),
                committed(1, 1, 1, draw(1, "30.00")),
                spending,
                reversal,
                reversed(3, reversal));

        assertThat(lineage.ofExpenditure(transaction(1).value(), 6)
                        .orElseThrow()
                        .amount())
                .isEqualTo(eur("0.00"));
        assertThat(lineage.uses(receipt(1).value(), 6).orElseThrow().totals())
                .containsEntry(UseKind.COMMITTED, eur("30.00"));
        assertThat(origins(lineage, 1).amount()).isEqualTo(eur("30.00"));
        assertThat(uses(lineage, 1).uses()).extracting(Part::kind).containsExactly(UseKind.SPENT);
    }

    @Test
    void aCorrectedCategoryCountsFromItsCorrectionOn() {
        var lineage = told(
                received(1, 1, 1, "30.00"),
                committed(1, 1, 1, draw(1, "30.00")),
                spent(1, 1, 1, 1, PaidFrom.FUND, null, draw(1, "30.00")),
                new EntryCorrected(
                        fund(1), transaction(2), transaction(1).value(), null, new Code("staff"), party(31)));

        assertThat(origins(lineage, 1)).extracting(Origins::category).isEqualTo("staff");
        assertThat(uses(lineage, 1).uses())
                .extracting(Part::category, Part::supplier, Part::commitment)
                .containsExactly(tuple("staff", party(31).value(), commitment(1).value()));
        assertThat(lineage.ofExpenditure(transaction(1).value(), 5)
                        .orElseThrow()
                        .category())
                .isEqualTo("materials");
    }

    @Test
    void whatAPartyPaidIsToldPerCurrencyAndWithoutWhatAnotherPaid() {
        var dollars = Money.parse("7.00", "USD");
        var lineage = told(
                BoTu.opened(fund(3), BoTu.PROGRAMME, "USD"),
                received(1, 1, 1, "30.00"),
                received(1, 2, 1, "4.00"),
                BoTu.received(fund(3), receipt(3), party(1), dollars, "US-1", null),
                received(1, 4, 1, "5.00"),
                new EntryCorrected(fund(1), transaction(2), receipt(4).value(), null, null, party(2)));

        assertThat(lineage.ofParty(party(1).value(), history.head()).totals())
                .extracting(PartyMoney.Total::amount)
                .containsExactly(eur("34.00"), dollars);
        assertThat(lineage.ofParty(party(1).value(), history.head() - 1).totals())
                .as("before it was corrected")
                .extracting(PartyMoney.Total::amount)
                .containsExactly(eur("39.00"), dollars);
        assertThat(lineage.ofParty(party(2).value(), history.head()).receipts())
                .extracting(PartyMoney.Paid::receipt, PartyMoney.Paid::amount)
                .containsExactly(tuple(receipt(4).value(), eur("5.00")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var lineage = told(received(1, 1, 1, "30.00"));

        assertThat(lineage.uses(receipt(9).value(), history.head())).isEmpty();
        assertThat(lineage.uses(receipt(1).value(), 2)).as("before it came").isEmpty();
        assertThat(lineage.ofExpenditure(transaction(9).value(), history.head()))
                .isEmpty();
        assertThat(lineage.ofDisbursement(transaction(9).value(), history.head()))
                .isEmpty();
    }
}
