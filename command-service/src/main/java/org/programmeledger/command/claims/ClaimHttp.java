package org.programmeledger.command.claims;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.claims.ClaimCommand.AcceptClaim;
import org.programmeledger.command.claims.ClaimCommand.RecordClaim;
import org.programmeledger.command.claims.ClaimCommand.RejectClaim;
import org.programmeledger.command.claims.ClaimCommand.WithdrawClaim;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.NeedsEvidence;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Claims of effect over HTTP: record, accept or reject, withdraw. */
@RestController
class ClaimHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    ClaimHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** The documents that show it are the evidence beside it. */
    @NeedsReason
    @NeedsEvidence
    record ClaimRequest(
            @NotNull InitiativeId initiative,
            @NotNull ClaimKind kind,
            @NotNull @Valid EffectRequest effect,
            @NotNull @PositiveAmount Money value,
            @NotNull Code method,
            @NotNull PartyId author,
            @Nullable FinancingMechanism mechanism)
            implements RequestBodyRecord {}

    record EffectRequest(
            @NotNull Code code,
            @NotNull PartyId beneficiary,
            @Nullable Code group,
            @NotNull @PlausibleDate LocalDate from,
            @NotNull @PlausibleDate LocalDate until)
            implements RequestBodyRecord {}

    /** For which party it is assessed, and what it finds the effect worth. */
    @NeedsReason
    record AcceptanceRequest(
            @NotNull PartyId assessor,
            @NotNull @PositiveAmount Money value) implements RequestBodyRecord {}

    @NeedsReason
    record ClaimRejectionRequest(@NotNull PartyId assessor) implements RequestBodyRecord {}

    @NeedsReason
    record WithdrawalRequest(@NotNull PartyId author) implements RequestBodyRecord {}

    @PostMapping("/v1/claims")
    ResponseEntity<Receipt> record(@RequestBody ClaimRequest body, Envelope envelope) {
        var id = new ClaimId(LedgerId.of(ClaimId.PREFIX, newIds.get()));
        var effect = body.effect();
        var command = new RecordClaim(
                id,
                body.initiative(),
                body.kind(),
                new Effect(effect.code(), effect.beneficiary(), effect.group(), effect.from(), effect.until()),
                body.value(),
                body.method(),
                body.author(),
                body.mechanism(),
                envelope.actor());
        return gate.accept(envelope, id.value(), command);
    }

    @VersionRequired
    @PostMapping("/v1/claims/{id}/acceptances")
    ResponseEntity<Receipt> accept(@PathVariable ClaimId id, @RequestBody AcceptanceRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new AcceptClaim(id, body.value(), body.assessor(), envelope.actor(), today.date()));
    }

    @VersionRequired
    @PostMapping("/v1/claims/{id}/rejections")
    ResponseEntity<Receipt> reject(
            @PathVariable ClaimId id, @RequestBody ClaimRejectionRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new RejectClaim(id, body.assessor(), envelope.actor(), today.date()));
    }

    @VersionRequired
    @PostMapping("/v1/claims/{id}/withdrawals")
    ResponseEntity<Receipt> withdraw(@PathVariable ClaimId id, @RequestBody WithdrawalRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new WithdrawClaim(id, body.author()));
    }
}
