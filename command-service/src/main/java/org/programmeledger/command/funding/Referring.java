package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.Replaced;
import org.programmeledger.command.funding.FundRejection.AnotherReference;
import org.programmeledger.command.funding.FundRejection.NotReversed;
import org.programmeledger.command.funding.FundRejection.UnknownFund;
import org.programmeledger.command.funding.FundRejection.UnknownFundEntry;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;

/**
 * Decides about what an entry refers to and what is there once in the ledger: a payment, a supplier's invoice, a disbursement
 * that is granted on. The log keeps it for the entry that came with it. A reversal sets it free once: for an entry that
 * replaces the reversed one, in whichever fund, or for the reversal of that reversal. So at most one of them stands.
 */
final class Referring {

    private Referring() {}

    /** Accepts an entry, if what it refers to is its own or that of the entry it replaces. */
    static Verdict<FundEvent> accept(FundEvent event, @Nullable Replaced replaced, Open fund, References references) {
        if (replaced == null) {
            return new Verdict.Accepted<>(List.of(event), claims(event));
        }
        var state = replaced.fund().equals(event.fund()) ? fund : references.stateOf(replaced.fund(), FundState.FOLD);
        if (!(state instanceof Open there)) {
            return refuse(new UnknownFund(replaced.fund()));
        }
        var entry = there.entries().get(replaced.entry());
        if (entry == null) {
            return refuse(new UnknownFundEntry(replaced.entry()));
        }
        if (there.standing(replaced.entry()) != null) {
            return refuse(new NotReversed(replaced.entry()));
        }
        var before = claims(entry.event());
        var now = claims(event);
        if (now.stream().noneMatch(before::contains)) {
            return refuse(new AnotherReference(replaced.entry()));
        }
        var reversal = there.lastReversalOf(replaced.entry());
        return new Verdict.Accepted<>(
                List.of(event),
                now.stream()
                        .map(claim -> before.contains(claim) ? freed(claim, reversal) : claim)
                        .toList());
    }

    /** What an entry claims that stands again, because a reversal of it is reversed. */
    static List<Claim> claimsAgain(FundEvent entry, String reversal) {
        return claims(entry).stream().map(claim -> freed(claim, reversal)).toList();
    }

    /** Set free by a reversal: a reference has no line break, so that no other entry claims the same. */
    private static Claim freed(Claim claim, String reversal) {
        return new Claim(claim.name(), claim.value() + "\n" + reversal);
    }

    private static List<Claim> claims(FundEvent event) {
        return switch (event) {
            case ReceiptRecorded e -> {
                var regrant = e.regrant();
                yield regrant == null
                        ? List.of(payment(e.paymentReference()))
                        : List.of(
                                payment(e.paymentReference()),
                                new Claim("regrant", regrant.disbursement().value()));
            }
            case DisbursementMade e -> List.of(payment(e.paymentReference()));
            case RecoveryReceived e -> List.of(payment(e.paymentReference()));
            case RefundMade e -> List.of(payment(e.paymentReference()));
            case ExpenditureRecorded e -> {
                var supplier = e.supplier();
                yield supplier == null || e.invoice() == null
                        ? List.of()
                        : List.of(new Claim("invoice", supplier.value() + " " + e.invoice()));
            }
            case FundEvent _ -> List.of();
        };
    }

    private static Claim payment(String reference) {
        return new Claim("payment-reference", reference);
    }
}
