package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Basis;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.coalition.CoalitionState.Authority.Given;
import org.programmeledger.command.coalition.CoalitionState.Authority.Withheld;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.funding.FundRejection.CommitmentWithoutDecision;
import org.programmeledger.command.funding.FundRejection.DecisionAboutAnother;
import org.programmeledger.command.funding.FundRejection.ExceedsDecision;
import org.programmeledger.command.funding.FundRejection.PaidByWhoDecided;
import org.programmeledger.command.funding.FundRejection.PaymentNeedsDecision;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.DecisionUse;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * Decides whether money may move: only under a decision that is in force, about this, and not used up (invariant 11). The
 * register of the coalition is read, and so guards the append: a decision that is annulled at the same moment lets one of
 * the two through.
 */
final class Authorising {

    /**
     * What is to be done under a decision.
     *
     * @param amount what it moves; absent where it moves nothing
     */
    record Ask(
            DecisionKind kind,
            FundId fund,
            @Nullable InitiativeId initiative,
            @Nullable PartyId recipient,
            @Nullable Integer year,
            @Nullable Money amount) {}

    private Authorising() {}

    /** Why it may not be done; null if the decision that is cited allows it. */
    static @Nullable Rejection refusal(Ask ask, Basis basis, Open fund, References references) {
        return switch (CoalitionState.authority(fund.programme(), basis, ask.kind(), references)) {
            case Withheld(var because) -> because;
            case Given(var entry) -> beyond(entry, ask, fund);
        };
    }

    private static @Nullable Rejection beyond(DecisionEntered entry, Ask ask, Open fund) {
        var subject = entry.subject();
        var others = new ArrayList<String>();
        other(others, "fund", subject.fund(), ask.fund());
        other(others, "initiative", subject.initiative(), ask.initiative());
        other(others, "recipient", subject.recipient(), ask.recipient());
        other(others, "year", subject.year(), ask.year());
        return others.isEmpty()
                ? exceeding(entry, ask.amount(), fund)
                : new DecisionAboutAnother(entry.decision(), others);
    }

    private static @Nullable Rejection exceeding(DecisionEntered entry, @Nullable Money amount, Open fund) {
        var limit = entry.amount();
        if (amount == null || limit == null) {
            return null;
        }
        var used = fund.used(entry.decision());
        var left = limit.minus(used);
        return amount.compareTo(left) > 0 ? new ExceedsDecision(entry.decision(), amount, used, limit, left) : null;
    }

    /** What a decision does not name it leaves open. */
    private static void other(List<String> others, String member, @Nullable Object decided, @Nullable Object asked) {
        if (decided != null && !decided.equals(asked)) {
            others.add(member);
        }
    }

    /**
     * Why a payment may not be made: a commitment is paid to whom it was made, up to what the coalition has said, as long as
     * its decision was not annulled or counted out; anything else needs a decision of its own.
     */
    static @Nullable Rejection refusal(
            MakeDisbursement command, PartyId recipient, Commitment commitment, Open fund, References references) {
        var coalition = CoalitionState.formed(CoalitionId.of(fund.programme()), references);
        var payer = coalition == null ? null : decidedIt(command, commitment, coalition);
        if (payer != null) {
            return payer;
        }
        if (own(command, commitment) != null) {
            var ask = new Ask(
                    DecisionKind.DISBURSEMENT,
                    command.fund(),
                    commitment.initiative(),
                    recipient,
                    null,
                    command.amount());
            return refusal(ask, command.basis(), fund, references);
        }
        var decision = commitment.decision();
        if (decision != null && (coalition == null || coalition.entered(decision) == null)) {
            return new CommitmentWithoutDecision(command.commitment(), decision);
        }
        var committedTo = commitment.recipient();
        var paid = commitment.paid().plus(command.amount());
        var threshold = coalition == null || coalition.payment() == null
                ? null
                : coalition.payment().threshold();
        boolean below =
                threshold == null || threshold.currency().equals(fund.currency()) && paid.compareTo(threshold) <= 0;
        boolean toAnother = committedTo != null && !committedTo.equals(recipient);
        return below && !toAnother ? null : new PaymentNeedsDecision(recipient, committedTo, paid, threshold);
    }

    /** The decision that a payment rests on beside its commitment; whoever cites that of the commitment cites nothing more. */
    static @Nullable DecisionId own(MakeDisbursement command, Commitment commitment) {
        var cited = command.basis().decision();
        return cited == null || cited.equals(commitment.decision()) ? null : cited;
    }

    /** Whoever proposed or approved what a payment rests on does not pay it where the coalition wants a third person. */
    private static @Nullable Rejection decidedIt(MakeDisbursement command, Commitment commitment, Formed coalition) {
        var rule = coalition.payment();
        if (rule == null || !rule.third()) {
            return null;
        }
        var by = command.basis().by();
        return Stream.of(commitment.decision(), own(command, commitment))
                .flatMap(decision -> decision == null ? null : Stream.ofNullable(coalition.entered(decision)))
                .filter(entry -> by.equals(entry.author()) || by.equals(entry.approver()))
                .findFirst()
                .map(entry -> new PaidByWhoDecided(entry.decision(), by))
                .orElse(null);
    }

    /** Why what was reversed may not stand again: what it rests on must be in force, and not used up since. */
    static @Nullable Rejection again(FundEvent event, LocalDate today, Open fund, References references) {
        return DecisionUse.of(event).stream()
                .map(use -> again(use, today, fund, references))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Rejection again(DecisionUse use, LocalDate today, Open fund, References references) {
        return switch (CoalitionState.inForce(fund.programme(), use.decision(), today, references)) {
            case Withheld(var because) -> because;
            case Given(var entry) -> exceeding(entry, use.amount(), fund);
        };
    }
}
