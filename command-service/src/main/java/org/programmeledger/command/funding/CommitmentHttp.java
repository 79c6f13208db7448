package org.programmeledger.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.ExpireReservation;
import org.programmeledger.command.funding.SpendingCommand.MeetCondition;
import org.programmeledger.command.funding.SpendingCommand.PlanTranches;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.command.funding.SpendingCommand.VoidReservation;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
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

/** Reservations and commitments of a fund over HTTP. */
@RestController
@RequestMapping("/v1/funds/{id}")
class CommitmentHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    CommitmentHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** {@code earmark}: the receipts to draw from; from any that may serve the initiative where none is named. */
    @NeedsReason
    record ReservationRequest(
            @NotNull InitiativeId initiative,
            @NotNull @PositiveAmount Money amount,
            @PlausibleDate @Nullable LocalDate until,
            @Size(max = 20) @Nullable List<ReceiptId> earmark)
            implements RequestBodyRecord {}

    @NeedsReason
    record VoidingRequest() implements RequestBodyRecord {}

    @NeedsReason
    record ExpirationRequest() implements RequestBodyRecord {}

    /** {@code until}: the last day of the obligation; money that is temporary backs only one that ends in time. */
    @NeedsReason
    record CommitmentRequest(
            @NotNull InitiativeId initiative,
            @NotNull @PositiveAmount Money amount,
            @Nullable PartyId recipient,
            @PlausibleDate @Nullable LocalDate until,
            @Size(max = 20) @Nullable List<@Valid ConditionRequest> conditions,
            @Nullable TransactionId reservation,
            @Nullable FinancingMechanism mechanism,
            @Size(max = 20) @Nullable List<ReceiptId> earmark)
            implements RequestBodyRecord {}

    record ConditionRequest(
            @NotNull Code code,
            @NotNull @PlainText(max = 300) String text) implements RequestBodyRecord {}

    @NeedsReason
    record ReleaseRequest(@PositiveAmount @Nullable Money amount) implements RequestBodyRecord {}

    @NeedsReason
    record TranchePlanRequest(
            @NotNull @Size(min = 1, max = 60) List<@Valid TrancheRequest> tranches) implements RequestBodyRecord {}

    record TrancheRequest(
            @NotNull @PlausibleDate LocalDate dueOn,
            @NotNull @PositiveAmount Money amount) implements RequestBodyRecord {}

    @NeedsReason
    record ConditionMetRequest(@NotNull Code condition) implements RequestBodyRecord {}

    @PostMapping("/reservations")
    ResponseEntity<Receipt> reserve(@PathVariable FundId id, @RequestBody ReservationRequest body, Envelope envelope) {
        var reservation = newTransaction();
        var on = envelope.metadata().effectiveOn();
        return gate.accept(
                envelope,
                reservation.value(),
                new ReserveFunds(
                        id,
                        reservation,
                        body.initiative(),
                        body.amount(),
                        body.until(),
                        each(body.earmark()),
                        on,
                        today.date()));
    }

    @VersionRequired
    @PostMapping("/reservations/{reservation}/voidings")
    ResponseEntity<Receipt> withdraw(
            @PathVariable FundId id,
            @PathVariable TransactionId reservation,
            @RequestBody VoidingRequest body,
            Envelope envelope) {
        return gate.accept(envelope, reservation.value(), new VoidReservation(id, reservation));
    }

    @VersionRequired
    @PostMapping("/reservations/{reservation}/expirations")
    ResponseEntity<Receipt> expire(
            @PathVariable FundId id,
            @PathVariable TransactionId reservation,
            @RequestBody ExpirationRequest body,
            Envelope envelope) {
        return gate.accept(envelope, reservation.value(), new ExpireReservation(id, reservation, today.date()));
    }

    @PostMapping("/commitments")
    ResponseEntity<Receipt> commit(@PathVariable FundId id, @RequestBody CommitmentRequest body, Envelope envelope) {
        var commitment = new CommitmentId(LedgerId.of(CommitmentId.PREFIX, newIds.get()));
        var command = new CommitFunds(
                id,
                commitment,
                body.initiative(),
                body.amount(),
                body.recipient(),
                body.until(),
                each(body.conditions()).stream()
                        .map(condition -> new Condition(condition.code(), condition.text()))
                        .toList(),
                body.reservation(),
                body.mechanism(),
                each(body.earmark()),
                envelope.metadata().effectiveOn(),
                envelope.basis(today.date()));
        return gate.accept(envelope, commitment.value(), command);
    }

    @VersionRequired
    @PostMapping("/commitments/{commitment}/releases")
    ResponseEntity<Receipt> release(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody ReleaseRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope, transaction.value(), new ReleaseCommitment(id, transaction, commitment, body.amount()));
    }

    @PostMapping("/commitments/{commitment}/tranche-plans")
    ResponseEntity<Receipt> plan(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody TranchePlanRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        var tranches = body.tranches().stream()
                .map(tranche -> new Tranche(tranche.dueOn(), tranche.amount()))
                .toList();
        return gate.accept(envelope, transaction.value(), new PlanTranches(id, transaction, commitment, tranches));
    }

    @PostMapping("/commitments/{commitment}/conditions-met")
    ResponseEntity<Receipt> meet(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody ConditionMetRequest body,
            Envelope envelope) {
        var transaction = newTransaction();
        return gate.accept(
                envelope, transaction.value(), new MeetCondition(id, transaction, commitment, body.condition()));
    }

    private TransactionId newTransaction() {
        return new TransactionId(LedgerId.of(TransactionId.PREFIX, newIds.get()));
    }

    private static <T> List<T> each(@Nullable List<T> named) {
        return named == null ? List.of() : named.stream().distinct().toList();
    }
}
