package org.programmeledger.command.funding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.funding.FundCommand.CommitFunds;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.ReleaseCommitment;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.CurrencyCode;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Funds over HTTP: open, pledge, receive, commit, release. */
@RestController
class FundHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    FundHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    @NeedsReason
    record FundRequest(
            @NotNull ProgrammeId programme,
            @NotNull @PlainText(max = 200) String name,
            @NotNull PartyId owner,
            @NotNull @CurrencyCode String currency,
            @Size(max = 20) @Nullable List<Code> themes)
            implements RequestBodyRecord {}

    @NeedsReason
    record PledgeRequest(
            @NotNull PartyId pledgor,
            @NotNull @PositiveAmount Money amount) implements RequestBodyRecord {}

    @NeedsReason
    record ReceiptRequest(
            @NotNull PartyId payer,
            @NotNull @PositiveAmount Money amount,
            @NotNull @PlainText(max = 140) String paymentReference,
            @Nullable PledgeId pledge)
            implements RequestBodyRecord {}

    @NeedsReason
    record CommitmentRequest(
            @NotNull InitiativeId initiative,
            @NotNull @PositiveAmount Money amount) implements RequestBodyRecord {}

    @NeedsReason
    record ReleaseRequest(@PositiveAmount @Nullable Money amount) implements RequestBodyRecord {}

    @PostMapping("/v1/funds")
    ResponseEntity<Receipt> open(@RequestBody FundRequest body, Envelope envelope) {
        var id = new FundId(LedgerId.of(FundId.PREFIX, newIds.get()));
        var themes = body.themes() == null ? List.<Code>of() : body.themes();
        return gate.accept(
                envelope,
                id.value(),
                new OpenFund(id, body.programme(), body.name(), body.owner(), body.currency(), themes));
    }

    @PostMapping("/v1/funds/{id}/pledges")
    ResponseEntity<Receipt> pledge(@PathVariable FundId id, @RequestBody PledgeRequest body, Envelope envelope) {
        var pledge = new PledgeId(LedgerId.of(PledgeId.PREFIX, newIds.get()));
        return gate.accept(envelope, pledge.value(), new RecordPledge(id, pledge, body.pledgor(), body.amount()));
    }

    @PostMapping("/v1/funds/{id}/receipts")
    ResponseEntity<Receipt> receive(@PathVariable FundId id, @RequestBody ReceiptRequest body, Envelope envelope) {
        var receipt = new ReceiptId(LedgerId.of(ReceiptId.PREFIX, newIds.get()));
        var command =
                new RecordReceipt(id, receipt, body.payer(), body.amount(), body.paymentReference(), body.pledge());
        return gate.accept(envelope, receipt.value(), command);
    }

    @PostMapping("/v1/funds/{id}/commitments")
    ResponseEntity<Receipt> commit(@PathVariable FundId id, @RequestBody CommitmentRequest body, Envelope envelope) {
        var commitment = new CommitmentId(LedgerId.of(CommitmentId.PREFIX, newIds.get()));
        return gate.accept(
                envelope, commitment.value(), new CommitFunds(id, commitment, body.initiative(), body.amount()));
    }

    @VersionRequired
    @PostMapping("/v1/funds/{id}/commitments/{commitment}/releases")
    ResponseEntity<Receipt> release(
            @PathVariable FundId id,
            @PathVariable CommitmentId commitment,
            @RequestBody ReleaseRequest body,
            Envelope envelope) {
        return gate.accept(envelope, commitment.value(), new ReleaseCommitment(id, commitment, body.amount()));
    }
}
