package org.programmeledger.query.decisions;

import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.decision;

import java.util.List;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;

/** Decisions of a coalition, and money of a fund that is committed under them. */
final class UnderDecisions {

    /** 12,500.00 for benches. */
    static final DecisionId BENCHES = decision(1);

    static final DecisionId WAIVER = decision(2);
    static final DecisionId STRUCK = decision(3);
    static final DecisionId STOP = decision(4);

    private UnderDecisions() {}

    static History decisions() {
        return new History()
                .and(BoTu.frame(BoTu.PROGRAMME))
                .and(
                        BoTu.registered(CITY, "City"),
                        BoTu.proposed(
                                initiative(1), BoTu.PROGRAMME, BoTu.codes("baseline"), BoTu.share("social", "100")),
                        BoTu.opened(fund(1), BoTu.PROGRAMME, "EUR"),
                        BoTu.received(fund(1), receipt(1), CITY, eur("90000.00"), "NL-1", null))
                .and(Council.formed())
                .and(Council.convened(1))
                .and(Council.adopted(1, Council.benches(), FIRST_DAY))
                .and(Council.adopted(2, waiver(), FIRST_DAY))
                .and(Council.adopted(3, Council.benches(), FIRST_DAY))
                .and(Council.adopted(4, Council.proposal(DecisionKind.STOP, "Stoppen", null), FIRST_DAY));
    }

    private static Proposal waiver() {
        return new Proposal(
                DecisionKind.WAIVER,
                "Ontheffing",
                "Tijdelijk geld mag.",
                new Subject(fund(1), initiative(1), null, null, Waivable.TEMPORARY_MONEY.code()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    static Draw draw(String amount) {
        return new Draw(receipt(1), eur(amount));
    }

    static FundsCommitted under(long number, String amount, DecisionId decision, DecisionId... waivers) {
        return new FundsCommitted(
                fund(1),
                commitment(number),
                initiative(1),
                eur(amount),
                BoTu.party(9),
                null,
                List.of(),
                null,
                null,
                List.of(draw(amount)),
                decision,
                List.of(waivers));
    }

    static EntryReversed reversal(long number, FundEvent of) {
        var entry = FundEntry.of(of);
        var back = Movements.of(of).stream().map(Move::reversed).toList();
        return new EntryReversed(fund(1), transaction(number), entry.id(), entry.initiative(), entry.party(), back);
    }
}
