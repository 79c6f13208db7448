package org.programmeledger.command.decisions;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionRejection.AuthorMayNotApprove;
import org.programmeledger.command.decisions.DecisionRejection.DecidesOnOwnItem;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsUsed;
import org.programmeledger.command.decisions.DecisionRejection.DecisionNotInForce;
import org.programmeledger.command.decisions.DecisionRejection.MandateExceeded;
import org.programmeledger.command.decisions.DecisionRejection.MandateInAnotherCurrency;
import org.programmeledger.command.decisions.DecisionRejection.MandateNotForKind;
import org.programmeledger.command.decisions.DecisionRejection.MayNotAnnul;
import org.programmeledger.command.decisions.DecisionRejection.NoMandate;
import org.programmeledger.command.decisions.DecisionRejection.NotTheMandateHolder;
import org.programmeledger.command.decisions.DecisionRejection.NotTheSupervisoryBoard;
import org.programmeledger.command.decisions.DecisionRejection.RecipientNeeded;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.command.funding.FundState;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.EscalationDecided;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.people.PersonId;

/** What is settled without a vote of the coalition: under a mandate, by the supervisory board, and by annulment. */
final class Settling {

    private Settling() {}

    static Verdict<DecisionEvent> approve(
            ApproveUnderMandate command, Proposed state, Formed coalition, References references) {
        var entry = coalition.inForce(command.mandate(), command.today());
        if (entry == null) {
            return refuse(new DecisionNotInForce(command.mandate(), command.today()));
        }
        var terms = entry.mandate();
        if (terms == null) {
            return refuse(new NoMandate(command.mandate(), entry.kind()));
        }
        var proposal = state.proposal();
        var amount = proposal.amount();
        var recipient = proposal.subject().recipient();
        if (!terms.kinds().contains(proposal.kind()) || amount == null) {
            return refuse(new MandateNotForKind(proposal.kind(), terms.kinds()));
        }
        if (recipient == null) {
            return refuse(new RecipientNeeded());
        }
        var use = new MandateUse(command.mandate(), PartyState.whole(recipient, references), amount, command.today());
        var no = beyond(use, terms, coalition);
        if (no == null) {
            no = notTogether(command, state, terms, references);
        }
        return no != null ? refuse(no) : approved(command, state, use, coalition);
    }

    private static Verdict<DecisionEvent> approved(
            ApproveUnderMandate command, Proposed state, MandateUse use, Formed coalition) {
        var from = Adoption.firstDay(state.proposal(), command.today());
        var no = Adoption.contradiction(state.proposal(), from, coalition);
        if (no != null) {
            return refuse(no);
        }
        Verdict.Accepted<DecisionEvent> decided =
                accept(new DecidedUnderMandate(command.decision(), state.version(), use, command.by(), from));
        return decided.alongside(Adoption.entry(command.decision(), state, coalition, from, use, command.by()));
    }

    /** Why it is more than the mandate allows for this recipient in its window (worked example 6). */
    private static @Nullable DecisionRejection beyond(MandateUse use, MandateTerms terms, Formed coalition) {
        var limit = terms.limit();
        if (!use.amount().currency().equals(limit.currency())) {
            return new MandateInAnotherCurrency(use.amount().currency(), limit.currency());
        }
        var used = coalition.used(use.mandate(), terms, use.recipient(), use.on());
        var left = limit.minus(used);
        return use.amount().compareTo(left) > 0
                ? new MandateExceeded(
                        use.recipient(),
                        use.amount(),
                        used,
                        limit,
                        left.isPositive() ? left : Money.zero(limit.currency()))
                : null;
    }

    /** Why these two, or the holder alone, may not decide it (four eyes). */
    private static @Nullable DecisionRejection notTogether(
            ApproveUnderMandate command, Proposed state, MandateTerms terms, References references) {
        var author = state.author();
        var approver = command.by();
        if (!author.equals(terms.holder()) && !approver.equals(terms.holder())) {
            return new NotTheMandateHolder(command.mandate());
        }
        if (author.equals(approver) && !terms.alone()) {
            return new AuthorMayNotApprove(author);
        }
        var own = onOwnItem(author, state.proposal(), command.today(), references);
        return own != null ? own : onOwnItem(approver, state.proposal(), command.today(), references);
    }

    private static @Nullable DecisionRejection onOwnItem(
            PersonId person, Proposal proposal, LocalDate today, References references) {
        var interested = Voting.interested(proposal, references);
        return references.stateOf(person, PersonState.FOLD).standing().on(today).stream()
                .map(assignment -> assignment.party())
                .filter(party -> party != null && interested.contains(PartyState.whole(party, references)))
                .findFirst()
                .map(party -> new DecidesOnOwnItem(person, party))
                .orElse(null);
    }

    static Verdict<DecisionEvent> escalated(
            DecideEscalation command, Proposed state, Formed coalition, References references) {
        var board = coalition.supervisoryBoard();
        if (!command.supervisoryBoard().equals(board)) {
            return refuse(new NotTheSupervisoryBoard(command.supervisoryBoard(), board));
        }
        var own = onOwnItem(command.by(), state.proposal(), command.today(), references);
        if (own != null) {
            return refuse(own);
        }
        if (!command.adopted()) {
            return accept(new EscalationDecided(command.decision(), board, false, command.by(), null));
        }
        var from = Adoption.firstDay(state.proposal(), command.today());
        var no = Adoption.contradiction(state.proposal(), from, coalition);
        if (no != null) {
            return refuse(no);
        }
        Verdict.Accepted<DecisionEvent> decided =
                accept(new EscalationDecided(command.decision(), board, true, command.by(), from));
        return decided.alongside(Adoption.entry(command.decision(), state, coalition, from, null, command.by()));
    }

    static Verdict<DecisionEvent> annul(
            AnnulDecision command, Proposed state, Formed coalition, References references) {
        var chair = coalition.chair();
        boolean chairs = chair != null && command.by().equals(coalition.holderOf(chair, command.today()));
        var board = coalition.supervisoryBoard();
        if (!chairs && !references.stateOf(command.by(), PersonState.FOLD).actsFor(board, command.today())) {
            return refuse(new MayNotAnnul(chair, board));
        }
        if (coalition.isUsed(command.decision()) || isUsed(command.decision(), state.proposal(), references)) {
            return refuse(new DecisionIsUsed(command.decision()));
        }
        Verdict.Accepted<DecisionEvent> annulled = accept(new DecisionAnnulled(command.decision()));
        return annulled.alongside(new DecisionStruck(state.coalition(), command.decision()));
    }

    /**
     * Whether money or projects moved under it. What would move them reads the register, and this reads what they move: of
     * an annulment and a commitment at the same moment, one is decided again.
     */
    private static boolean isUsed(DecisionId id, Proposal proposal, References references) {
        var fund = proposal.subject().fund();
        var initiative = proposal.subject().initiative();
        return fund != null
                        && references.stateOf(fund, FundState.FOLD) instanceof FundState.Open open
                        && open.restsOn(id)
                || initiative != null
                        && references.stateOf(initiative, InitiativeState.FOLD) instanceof InitiativeState.Known known
                        && known.decisions().contains(id);
    }
}
