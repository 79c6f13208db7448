package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundRejection.DeterminationExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.DeterminedBefore;
import org.programmeledger.command.funding.FundRejection.ExceedsRecoverable;
import org.programmeledger.command.funding.FundRejection.NoRoundingDifference;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.WriteOffRounding;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.events.funding.SpendingEvent.RoundingWrittenOff;

/** Decides about the end of a grant: its final amount, and what comes back of it. */
final class Determining {

    private Determining() {}

    /**
     * Up to the final amount, what was advanced counts as spent; beyond it, it has to come back, as does spending it does
     * not accept. What was committed beyond it is released; what is still to be paid of it stays (worked example 9).
     */
    static Verdict<FundEvent> determine(Determine command, Open fund) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var determined = command.amount();
        if (!determined.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(determined.currency(), fund.currency()));
        }
        if (commitment.determined() != null) {
            return refuse(new DeterminedBefore(command.commitment(), commitment.determined()));
        }
        return determine(command, fund, commitment);
    }

    private static Verdict<FundEvent> determine(Determine command, Open fund, Commitment commitment) {
        var holdings = fund.holdings();
        var determined = command.amount();
        var unpaid = fund.held(Pocket.COMMITTED, command.commitment(), commitment);
        var advanced = fund.held(Pocket.ADVANCED, command.commitment(), commitment);
        var spent = fund.held(Pocket.SPENT, command.commitment(), commitment);
        var paid = holdings.sum(advanced).plus(holdings.sum(spent));
        var committed = paid.plus(holdings.sum(unpaid));
        if (determined.compareTo(committed) > 0) {
            return refuse(new DeterminationExceedsCommitment(determined, committed));
        }
        var settled = positive(holdings.sum(advanced).least(determined.minus(holdings.sum(spent))));
        var toPay = positive(determined.minus(paid));
        return accept(new DeterminationMade(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                determined,
                holdings.first(advanced, settled),
                holdings.last(unpaid, holdings.sum(unpaid).minus(toPay)),
                holdings.last(advanced, holdings.sum(advanced).minus(settled)),
                holdings.last(spent, positive(holdings.sum(spent).minus(determined)))));
    }

    static Verdict<FundEvent> recover(ReceiveRecovery command, Open fund, References references) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var recoverable = fund.held(Pocket.RECOVERABLE, command.commitment(), commitment);
        var misfit = misfit(command.amount(), recoverable, fund);
        if (misfit != null) {
            return refuse(misfit);
        }
        var recovery = new RecoveryReceived(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                command.amount(),
                command.paymentReference(),
                fund.holdings().first(recoverable, command.amount()));
        return Referring.accept(recovery, command.replaces(), fund, references);
    }

    static Verdict<FundEvent> writeOff(WriteOffRounding command, Open fund) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var recoverable = fund.held(Pocket.RECOVERABLE, command.commitment(), commitment);
        var misfit = misfit(command.amount(), recoverable, fund);
        if (misfit != null) {
            return refuse(misfit);
        }
        // Less than one unit of the currency, or one where a unit has no parts: more is a debt, not a rounding.
        var most = new Money(Math.max(1, unit(fund.currency()) - 1), fund.currency());
        if (command.amount().compareTo(most) > 0) {
            return refuse(new NoRoundingDifference(command.amount(), most));
        }
        return accept(new RoundingWrittenOff(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                command.amount(),
                fund.holdings().last(recoverable, command.amount())));
    }

    private static @Nullable Rejection misfit(Money amount, List<Draw> recoverable, Open fund) {
        if (!amount.currency().equals(fund.currency())) {
            return new WrongCurrency(amount.currency(), fund.currency());
        }
        var most = fund.holdings().sum(recoverable);
        return amount.compareTo(most) > 0 ? new ExceedsRecoverable(amount, most) : null;
    }

    private static long unit(String currency) {
        return (long) Math.pow(10, Money.digits(currency));
    }

    private static Money positive(Money amount) {
        return amount.isPositive() ? amount : Money.zero(amount.currency());
    }
}
