package org.programmeledger.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.funding.BooksCommand.CloseYear;
import org.programmeledger.command.funding.BooksCommand.CorrectEntry;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ProposeYearClosing;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundHttp.ReplacedRequest;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.MovingCommand.ReceiveTransfer;
import org.programmeledger.command.funding.MovingCommand.SendTransfer;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
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

/** What leaves a fund without being spent, and what is done to its books, over HTTP. */
@RestController
@RequestMapping("/v1/funds/{id}")
class BooksHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    BooksHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    @NeedsReason
    record RefundRequest(
            @NotNull ReceiptId receipt,
            @NotNull @PositiveAmount Money amount,
            @NotNull @PlainText(max = 140) String paymentReference,
            @Valid @Nullable ReplacedRequest replaces)
            implements RequestBodyRecord {}

    @NeedsReason
    record TransferRequest(
            @NotNull FundId to,
            @NotNull @PositiveAmount Money amount,
            @Size(max = 20) @Nullable List<ReceiptId> earmark)
            implements RequestBodyRecord {}

    @NeedsReason
    record ArrivalRequest(@NotNull FundId from, @NotNull TransactionId transfer) implements RequestBodyRecord {}

    @NeedsReason
    record ReversalRequest(@NotNull @PlainText(max = 60) String entry) implements RequestBodyRecord {}

    /** What holds instead: {@code correctEffectiveOn} of the date, of an expenditure also the category. */
    @NeedsReason
    record CorrectionRequest(
            @NotNull @PlainText(max = 60) String entry,
            @PlausibleDate @Nullable LocalDate correctEffectiveOn,
            @Nullable Code category,
            @Nullable PartyId party)
            implements RequestBodyRecord {}

    /** Without an amount, the whole overrun. */
    @NeedsReason
    record CoverRequest(@PositiveAmount @Nullable Money amount) implements RequestBodyRecord {}

    /** The statement that is meant: its hash, and the log position it was computed at. */
    @NeedsReason
    record YearClosingRequest(
            @NotNull @Min(1900) @Max(2199) Integer year,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
            @NotNull @Min(1) Long position)
            implements RequestBodyRecord {}

    @NeedsReason
    record YearConfirmationRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
            @NotNull @Min(1) Long position) implements RequestBodyRecord {}

    @PostMapping("/refunds")
    ResponseEntity<Receipt> refund(@PathVariable FundId id, @RequestBody RefundRequest body, Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope,
                transaction.value(),
                new MakeRefund(
                        id,
                        transaction,
                        body.receipt(),
                        body.amount(),
                        body.paymentReference(),
                        ReplacedRequest.of(body.replaces(), id)));
    }

    @PostMapping("/transfers")
    ResponseEntity<Receipt> send(@PathVariable FundId id, @RequestBody TransferRequest body, Envelope envelope) {
        var transfer = newTransaction();
        var earmark = body.earmark() == null ? List.<ReceiptId>of() : body.earmark();
        return gate.accept(
                envelope,
                transfer.value(),
                new SendTransfer(id, transfer, body.to(), body.amount(), earmark, envelope.basis(today.date())));
    }

    @PostMapping("/arrivals")
    ResponseEntity<Receipt> arrive(@PathVariable FundId id, @RequestBody ArrivalRequest body, Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope, transaction.value(), new ReceiveTransfer(id, transaction, body.from(), body.transfer()));
    }

    @VersionRequired
    @PostMapping("/reversals")
    ResponseEntity<Receipt> reverse(@PathVariable FundId id, @RequestBody ReversalRequest body, Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope, transaction.value(), new ReverseEntry(id, transaction, body.entry(), today.date()));
    }

    @PostMapping("/corrections")
    ResponseEntity<Receipt> correct(@PathVariable FundId id, @RequestBody CorrectionRequest body, Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope,
                transaction.value(),
                new CorrectEntry(
                        id, transaction, body.entry(), body.correctEffectiveOn(), body.category(), body.party()));
    }

    @VersionRequired
    @PostMapping("/expenditures/{expenditure}/covers")
    ResponseEntity<Receipt> cover(
            @PathVariable FundId id,
            @PathVariable TransactionId expenditure,
            @RequestBody CoverRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        var on = envelope.metadata().effectiveOn();
        return gate.accept(
                envelope,
                transaction.value(),
                new CoverOverrun(id, transaction, expenditure, body.amount(), on, envelope.basis(today.date())));
    }

    @PostMapping("/fiscal-year-closings")
    ResponseEntity<Receipt> propose(@PathVariable FundId id, @RequestBody YearClosingRequest body, Envelope envelope) {
        var transaction = newTransaction();
        var command = new ProposeYearClosing(
                id,
                transaction,
                body.year(),
                body.contentHash(),
                body.position(),
                envelope.metadata().actor(),
                today.date());
        return gate.accept(envelope, transaction.value(), command);
    }

    @PostMapping("/fiscal-year-closings/{year}/confirmations")
    ResponseEntity<Receipt> close(
            @PathVariable FundId id,
            @PathVariable int year,
            @RequestBody YearConfirmationRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        var command =
                new CloseYear(id, transaction, year, body.contentHash(), body.position(), envelope.basis(today.date()));
        return gate.accept(envelope, transaction.value(), command);
    }

    private TransactionId newTransaction() {
        return new TransactionId(LedgerId.of(TransactionId.PREFIX, newIds.get()));
    }
}
