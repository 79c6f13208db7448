package org.programmeledger.command.funding;

import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** A fund as its rules see it: not yet opened, or open with its money. */
public sealed interface FundState {

    /** There is no such fund. */
    record Unopened() implements FundState {}

    /**
     * An open pot.
     *
     * @param themes the only themes its money may serve; empty means any
     * @param pledges grows without being copied: a fund may have tens of thousands
     * @param received all that came in
     * @param committed what is committed and not released; received − committed is free
     */
    record Open(
            ProgrammeId programme,
            PartyId owner,
            Set<Code> themes,
            PSet<PledgeId> pledges,
            Money received,
            Money committed,
            PMap<CommitmentId, Outstanding> commitments)
            implements FundState {

        Money available() {
            return received.minus(committed);
        }

        String currency() {
            return received.currency();
        }
    }

    /** What is left of a commitment to an initiative. */
    record Outstanding(InitiativeId initiative, Money amount) {}

    /** How a fund follows from its events. */
    Fold<FundEvent, FundState> FOLD = new Fold<>(FundEvent.class, new Unopened(), FundState::evolve);

    private static FundState evolve(FundState state, FundEvent event) {
        return switch (state) {
            case Unopened _ -> event instanceof FundOpened opened ? open(opened) : state;
            case Open open -> evolve(open, event);
        };
    }

    private static Open open(FundOpened opened) {
        var nothing = Money.zero(opened.currency());
        return new Open(
                opened.programme(),
                opened.owner(),
                Set.copyOf(opened.themes()),
                HashTreePSet.empty(),
                nothing,
                nothing,
                HashTreePMap.empty());
    }

    private static Open evolve(Open fund, FundEvent event) {
        return switch (event) {
            case FundOpened _ -> fund;
            case PledgeRecorded(var _, var pledge, var _, var _) ->
                new Open(
                        fund.programme,
                        fund.owner,
                        fund.themes,
                        fund.pledges.plus(pledge),
                        fund.received,
                        fund.committed,
                        fund.commitments);
            case ReceiptRecorded(var _, var _, var _, var amount, var _, var _) ->
                new Open(
                        fund.programme,
                        fund.owner,
                        fund.themes,
                        fund.pledges,
                        fund.received.plus(amount),
                        fund.committed,
                        fund.commitments);
            case FundsCommitted(var _, var commitment, var initiative, var amount) ->
                committed(fund, commitment, new Outstanding(initiative, amount), amount);
            case CommitmentReleased(var _, var commitment, var initiative, var amount) -> {
                var left = fund.commitments.getOrDefault(
                        commitment, new Outstanding(initiative, Money.zero(amount.currency())));
                yield committed(
                        fund,
                        commitment,
                        new Outstanding(initiative, left.amount().minus(amount)),
                        amount.negated());
            }
        };
    }

    private static Open committed(Open fund, CommitmentId commitment, Outstanding left, Money change) {
        return new Open(
                fund.programme,
                fund.owner,
                fund.themes,
                fund.pledges,
                fund.received,
                fund.committed.plus(change),
                fund.commitments.plus(commitment, left));
    }
}
