package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.Authorising.Ask;
import org.programmeledger.command.funding.BooksCommand.CloseYear;
import org.programmeledger.command.funding.BooksCommand.ProposeYearClosing;
import org.programmeledger.command.funding.FundRejection.AnotherStatement;
import org.programmeledger.command.funding.FundRejection.ClosedByItsProposer;
import org.programmeledger.command.funding.FundRejection.NoClosingProposed;
import org.programmeledger.command.funding.FundRejection.YearClosedBefore;
import org.programmeledger.command.funding.FundRejection.YearNotOver;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.FundEvent;

/**
 * Decides about fiscal years: one person proposes a statement, another closes the year on it, and then it stays so. Which
 * statement that is, is said by its hash and the log position it was computed at; anybody can compute it again.
 */
final class YearClosing {

    private YearClosing() {}

    static Verdict<FundEvent> propose(ProposeYearClosing command, Open fund) {
        var before = fund.years().get(command.year());
        if (before != null && before.closed()) {
            return refuse(new YearClosedBefore(command.year(), before.contentHash(), before.position()));
        }
        if (command.year() >= command.today().getYear()) {
            return refuse(new YearNotOver(command.year(), command.today()));
        }
        return accept(new YearCloseProposed(
                command.fund(),
                command.transaction(),
                command.year(),
                command.contentHash(),
                command.position(),
                command.actor()));
    }

    static Verdict<FundEvent> close(CloseYear command, Open fund, References references) {
        var proposed = fund.years().get(command.year());
        if (proposed == null) {
            return refuse(new NoClosingProposed(command.year()));
        }
        if (proposed.closed()) {
            return refuse(new YearClosedBefore(command.year(), proposed.contentHash(), proposed.position()));
        }
        if (proposed.proposer().equals(command.basis().by().value())) {
            return refuse(new ClosedByItsProposer(command.year()));
        }
        if (!proposed.contentHash().equals(command.contentHash()) || proposed.position() != command.position()) {
            return refuse(new AnotherStatement(command.year(), proposed.contentHash(), proposed.position()));
        }
        var ask = new Ask(DecisionKind.YEAR_CLOSING, command.fund(), null, null, command.year(), null);
        var no = Authorising.refusal(ask, command.basis(), fund, references);
        return no != null
                ? refuse(no)
                : accept(new YearClosed(
                        command.fund(),
                        command.transaction(),
                        command.year(),
                        command.contentHash(),
                        command.position(),
                        command.basis().decision()));
    }
}
