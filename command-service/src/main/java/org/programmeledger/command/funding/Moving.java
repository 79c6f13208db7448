package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.Authorising.Ask;
import org.programmeledger.command.funding.FundRejection.BlockedLayer;
import org.programmeledger.command.funding.FundRejection.FundOfAnotherProgramme;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.NothingLeftToServe;
import org.programmeledger.command.funding.FundRejection.OverrunNotCovered;
import org.programmeledger.command.funding.FundRejection.ReceivedElsewhere;
import org.programmeledger.command.funding.FundRejection.RefundExceedsFree;
import org.programmeledger.command.funding.FundRejection.TransferToItself;
import org.programmeledger.command.funding.FundRejection.UnknownFund;
import org.programmeledger.command.funding.FundRejection.UnknownReceipts;
import org.programmeledger.command.funding.FundRejection.UnknownTransfer;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.MovingCommand.ReceiveTransfer;
import org.programmeledger.command.funding.MovingCommand.SendTransfer;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;

/** Decides about money that leaves a fund without being spent. */
final class Moving {

    private Moving() {}

    static Verdict<FundEvent> refund(MakeRefund command, Open fund, References references) {
        var layer = fund.holdings().layers().get(command.receipt());
        if (layer == null) {
            return refuse(new UnknownReceipts(List.of(command.receipt())));
        }
        if (!command.amount().currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(command.amount().currency(), fund.currency()));
        }
        if (layer.payer() == null) {
            return refuse(new ReceivedElsewhere(command.receipt()));
        }
        var free = fund.holdings().at(Pocket.FREE, command.receipt(), null).least(fund.free());
        if (command.amount().compareTo(free) > 0) {
            return refuse(new RefundExceedsFree(command.amount(), free));
        }
        var refund = new RefundMade(
                command.fund(),
                command.transaction(),
                command.receipt(),
                layer.payer(),
                command.amount(),
                command.paymentReference());
        return Referring.accept(refund, command.replaces(), fund, references);
    }

    /** What restricts the money in this fund goes with it: the fund's own restriction and that of each receipt. */
    static Verdict<FundEvent> send(SendTransfer command, Open fund, References references) {
        var misfit = misfit(command, fund, references);
        if (misfit != null) {
            return refuse(misfit);
        }
        var free = fund.holdings()
                .freeDraws()
                .filter(draw -> command.earmark().isEmpty() || command.earmark().contains(draw.receipt()))
                .toList();
        var able = new ArrayList<Draw>();
        var target = (Open) references.stateOf(command.to(), FundState.FOLD);
        for (var draw : free) {
            if (draw.receipt() != null && layer(fund, draw.receipt(), draw.amount(), target) != null) {
                able.add(draw);
            }
        }
        var most = fund.holdings().sum(able).least(fund.free());
        if (command.amount().compareTo(most) > 0) {
            return refuse(
                    able.isEmpty() && !free.isEmpty()
                            ? new NothingLeftToServe(command.to())
                            : tooLittle(command.amount(), most, fund, able));
        }
        return sent(command, able, target, fund, references);
    }

    private static Verdict<FundEvent> sent(
            SendTransfer command, List<Draw> able, Open target, Open fund, References references) {
        var layers = new ArrayList<Layer>();
        for (var draw : fund.holdings().first(able, command.amount())) {
            var layer = draw.receipt() == null ? null : layer(fund, draw.receipt(), draw.amount(), target);
            if (layer != null) {
                layers.add(layer);
            }
        }
        var ask = new Ask(DecisionKind.TRANSFER, command.fund(), null, target.owner(), null, command.amount());
        var no = Authorising.refusal(ask, command.basis(), fund, references);
        return no != null
                ? refuse(no)
                : accept(new TransferSent(
                        command.fund(),
                        command.transfer(),
                        command.to(),
                        command.amount(),
                        layers,
                        command.basis().decision()));
    }

    /** The money of a receipt as it leaves; null where the other fund could use it for nothing. */
    private static @Nullable Layer layer(Open fund, ReceiptId receipt, Money amount, Open target) {
        return fund.restriction()
                .and(fund.holdings().restriction(receipt))
                .filter(restriction -> target.restriction().and(restriction).isPresent())
                .map(restriction -> new Layer(receipt, amount, restriction))
                .orElse(null);
    }

    private static InsufficientFunds tooLittle(Money requested, Money available, Open fund, List<Draw> able) {
        var blocked = fund.holdings()
                .freeDraws()
                .filter(draw -> !able.contains(draw))
                .limit(20)
                .map(draw -> new BlockedLayer(draw.receipt(), draw.amount(), List.of("NOT_FOR_THAT_FUND")))
                .toList();
        return new InsufficientFunds(requested, available, fund.free(), blocked);
    }

    private static @Nullable Rejection misfit(SendTransfer command, Open fund, References references) {
        var unknown = command.earmark().stream()
                .filter(receipt -> !fund.holdings().layers().containsKey(receipt))
                .toList();
        if (!unknown.isEmpty()) {
            return new UnknownReceipts(unknown);
        }
        if (command.to().equals(command.fund())) {
            return new TransferToItself(command.to());
        }
        if (!(references.stateOf(command.to(), FundState.FOLD) instanceof Open target)) {
            return new UnknownFund(command.to());
        }
        if (!command.amount().currency().equals(fund.currency())) {
            return new WrongCurrency(command.amount().currency(), fund.currency());
        }
        if (!target.currency().equals(fund.currency())) {
            return new WrongCurrency(fund.currency(), target.currency());
        }
        if (!target.programme().equals(fund.programme())) {
            return new FundOfAnotherProgramme(target.programme(), fund.programme());
        }
        return fund.overrun().isPositive() ? new OverrunNotCovered(fund.overrun()) : null;
    }

    static Verdict<FundEvent> arrive(ReceiveTransfer command, References references) {
        if (!(references.stateOf(command.from(), FundState.FOLD) instanceof Open source)) {
            return refuse(new UnknownFund(command.from()));
        }
        if (!(source.standing(command.transfer().value()) instanceof TransferSent sent)
                || !sent.to().equals(command.fund())) {
            return refuse(new UnknownTransfer(command.from(), command.transfer()));
        }
        Verdict.Accepted<FundEvent> accepted = accept(new TransferArrived(
                command.fund(),
                command.transaction(),
                command.transfer(),
                command.from(),
                sent.amount(),
                sent.layers()));
        return accepted.claiming("transfer", command.transfer().value());
    }
}
