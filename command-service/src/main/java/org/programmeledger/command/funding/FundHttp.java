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
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.Replaced;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FlowKind;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.CurrencyCode;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.RequestBodyRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Funds over HTTP: how they open, and how money comes in. */
@RestController
class FundHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    FundHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    /**
     * What is not named restricts nothing. {@code commitsOnCommitmentsIn}: whether it may reserve and commit what confirmed
     * commitments in are still to bring; where it is not said, it commits only what it has received.
     */
    @NeedsReason
    record FundRequest(
            @NotNull ProgrammeId programme,
            @NotNull @PlainText(max = 200) String name,
            @NotNull PartyId owner,
            @NotNull @CurrencyCode String currency,
            @Size(max = 20) @Nullable List<Code> themes,
            @Size(max = 20) @Nullable List<Code> lines,
            @Size(max = 20) @Nullable List<InitiativeId> initiatives,
            @PlausibleDate @Nullable LocalDate from,
            @PlausibleDate @Nullable LocalDate until,
            @Nullable Boolean commitsOnCommitmentsIn)
            implements RequestBodyRecord {}

    /** Without an amount it is to be determined ("pm"). */
    @NeedsReason
    record PledgeRequest(
            @NotNull PartyId pledgor,
            @PositiveAmount @Nullable Money amount,
            @PlausibleDate @Nullable LocalDate expectedOn,
            @Nullable FlowKind flow)
            implements RequestBodyRecord {}

    @NeedsReason
    record CommitmentInRequest(
            @NotNull PartyId funder,
            @NotNull @PositiveAmount Money amount,
            @Nullable PledgeId pledge,
            @PlausibleDate @Nullable LocalDate expectedOn)
            implements RequestBodyRecord {}

    /** What is not named restricts nothing beyond what the fund's own restriction does. */
    @NeedsReason
    record ReceiptRequest(
            @NotNull PartyId payer,
            @NotNull @PositiveAmount Money amount,
            @NotNull @PlainText(max = 140) String paymentReference,
            @Nullable PledgeId pledge,
            @Nullable TransactionId commitmentIn,
            @Size(max = 20) @Nullable List<Code> themes,
            @Size(max = 20) @Nullable List<Code> lines,
            @Size(max = 20) @Nullable List<InitiativeId> initiatives,
            @PlausibleDate @Nullable LocalDate from,
            @PlausibleDate @Nullable LocalDate until,
            @Nullable FlowKind flow,
            @Nullable FinancingMechanism mechanism,
            @Valid @Nullable RegrantRequest regrant,
            @Valid @Nullable ReplacedRequest replaces)
            implements RequestBodyRecord {}

    record RegrantRequest(@NotNull FundId fund, @NotNull TransactionId disbursement) implements RequestBodyRecord {}

    /**
     * An entry that was reversed and that this one replaces: only such a one may have the same payment reference, or the same
     * invoice number of the same supplier. {@code fund}: this one where none is named.
     */
    record ReplacedRequest(
            @Nullable FundId fund,
            @NotNull @PlainText(max = 60) String entry) implements RequestBodyRecord {

        static @Nullable Replaced of(@Nullable ReplacedRequest body, FundId id) {
            return body == null ? null : new Replaced(body.fund() == null ? id : body.fund(), body.entry());
        }
    }

    @PostMapping("/v1/funds")
    ResponseEntity<Receipt> open(@RequestBody FundRequest body, Envelope envelope) {
        var id = new FundId(LedgerId.of(FundId.PREFIX, newIds.get()));
        var restriction = restriction(body.themes(), body.lines(), body.initiatives(), body.from(), body.until());
        return gate.accept(
                envelope,
                id.value(),
                new OpenFund(
                        id,
                        body.programme(),
                        body.name(),
                        body.owner(),
                        body.currency(),
                        restriction,
                        Boolean.TRUE.equals(body.commitsOnCommitmentsIn())));
    }

    @PostMapping("/v1/funds/{id}/pledges")
    ResponseEntity<Receipt> pledge(@PathVariable FundId id, @RequestBody PledgeRequest body, Envelope envelope) {
        var pledge = new PledgeId(LedgerId.of(PledgeId.PREFIX, newIds.get()));
        return gate.accept(
                envelope,
                pledge.value(),
                new RecordPledge(id, pledge, body.pledgor(), body.amount(), body.expectedOn(), body.flow()));
    }

    @PostMapping("/v1/funds/{id}/commitments-in")
    ResponseEntity<Receipt> commitIn(
            @PathVariable FundId id, @RequestBody CommitmentInRequest body, Envelope envelope) {
        var transaction = new TransactionId(LedgerId.of(TransactionId.PREFIX, newIds.get()));
        return gate.accept(
                envelope,
                transaction.value(),
                new RecordCommitmentIn(
                        id, transaction, body.funder(), body.amount(), body.pledge(), body.expectedOn()));
    }

    @PostMapping("/v1/funds/{id}/receipts")
    ResponseEntity<Receipt> receive(@PathVariable FundId id, @RequestBody ReceiptRequest body, Envelope envelope) {
        var receipt = new ReceiptId(LedgerId.of(ReceiptId.PREFIX, newIds.get()));
        return gate.accept(envelope, receipt.value(), command(id, receipt, body));
    }

    /** Also what a row of a file asks. */
    static RecordReceipt command(FundId id, ReceiptId receipt, ReceiptRequest body) {
        var regrant = body.regrant();
        return new RecordReceipt(
                id,
                receipt,
                body.payer(),
                body.amount(),
                body.paymentReference(),
                body.pledge(),
                body.commitmentIn(),
                restriction(body.themes(), body.lines(), body.initiatives(), body.from(), body.until()),
                body.flow(),
                body.mechanism(),
                regrant == null ? null : new Regrant(regrant.fund(), regrant.disbursement()),
                ReplacedRequest.of(body.replaces(), id));
    }

    private static Restriction restriction(
            @Nullable List<Code> themes,
            @Nullable List<Code> lines,
            @Nullable List<InitiativeId> initiatives,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Restriction(each(themes), each(lines), each(initiatives), from, until);
    }

    private static <T> List<T> each(@Nullable List<T> named) {
        return named == null ? List.of() : named.stream().distinct().toList();
    }
}
