package org.programmeledger.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.funding.FundHttp.ReplacedRequest;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.command.funding.SpendingCommand.WriteOffRounding;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.NotNegative;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is paid, spent, determined and paid back of a fund, over HTTP. */
@RestController
@RequestMapping("/v1/funds/{id}")
class SpendingHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    SpendingHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** {@code recipient}: that of the commitment where none is named. */
    @NeedsReason
    record DisbursementRequest(
            @Nullable PartyId recipient,
            @NotNull @PositiveAmount Money amount,
            @NotNull @PlainText(max = 140) String paymentReference,
            @Valid @Nullable ReplacedRequest replaces)
            implements RequestBodyRecord {}

    /**
     * {@code commitment}: what it is paid of; without one it is an overrun of what {@code initiative} may cost. {@code vat}
     * or {@code vatRate} (percent) says how much of the amount is VAT.
     */
    @NeedsReason
    record ExpenditureRequest(
            @Nullable CommitmentId commitment,
            @Nullable InitiativeId initiative,
            @Nullable PartyId supplier,
            @NotNull @PositiveAmount Money amount,
            @Nullable Money vat,
            @Nullable Percentage vatRate,
            @NotNull Code category,
            @NotNull PaidFrom paidFrom,
            @PlainText(max = 140) @Nullable String invoice,
            @Valid @Nullable ReplacedRequest replaces)
            implements RequestBodyRecord {}

    @NeedsReason
    record DeterminationRequest(@NotNull @NotNegative Money amount) implements RequestBodyRecord {}

    @NeedsReason
    record RecoveryRequest(
            @NotNull @PositiveAmount Money amount,
            @NotNull @PlainText(max = 140) String paymentReference,
            @Valid @Nullable ReplacedRequest replaces)
            implements RequestBodyRecord {}

    @NeedsReason
    record WriteOffRequest(@NotNull @PositiveAmount Money amount) implements RequestBodyRecord {}

    @PostMapping("/commitments/{commitment}/disbursements")
    ResponseEntity<Receipt> disburse(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody DisbursementRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope,
                transaction.value(),
                new MakeDisbursement(
                        id,
                        transaction,
                        commitment,
                        body.recipient(),
                        body.amount(),
                        body.paymentReference(),
                        envelope.metadata().effectiveOn(),
                        ReplacedRequest.of(body.replaces(), id),
                        envelope.basis(today.date())));
    }

    @PostMapping("/expenditures")
    ResponseEntity<Receipt> spend(@PathVariable FundId id, @RequestBody ExpenditureRequest body, Envelope envelope) {
        var transaction = newTransaction();
        var command = new RecordExpenditure(
                id,
                transaction,
                body.commitment(),
                body.initiative(),
                body.supplier(),
                body.amount(),
                body.vat(),
                body.vatRate(),
                body.category(),
                body.paidFrom(),
                body.invoice(),
                envelope.metadata().effectiveOn(),
                ReplacedRequest.of(body.replaces(), id));
        return gate.accept(envelope, transaction.value(), command);
    }

    @VersionRequired
    @PostMapping("/commitments/{commitment}/determinations")
    ResponseEntity<Receipt> determine(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody DeterminationRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(envelope, transaction.value(), new Determine(id, transaction, commitment, body.amount()));
    }

    @PostMapping("/commitments/{commitment}/recoveries")
    ResponseEntity<Receipt> recover(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody RecoveryRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope,
                transaction.value(),
                new ReceiveRecovery(
                        id,
                        transaction,
                        commitment,
                        body.amount(),
                        body.paymentReference(),
                        ReplacedRequest.of(body.replaces(), id)));
    }

    @VersionRequired
    @PostMapping("/commitments/{commitment}/write-offs")
    ResponseEntity<Receipt> writeOff(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody WriteOffRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope, transaction.value(), new WriteOffRounding(id, transaction, commitment, body.amount()));
    }

    private TransactionId newTransaction() {
        return new TransactionId(LedgerId.of(TransactionId.PREFIX, newIds.get()));
    }
}
