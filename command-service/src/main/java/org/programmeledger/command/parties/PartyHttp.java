package org.programmeledger.command.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.parties.PartyCommand.AffiliateParty;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.RequestBodyRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Parties over HTTP. */
@RestController
class PartyHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    PartyHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    /** KVK numbers have 8 digits; OIN numbers have 20 (Logius). */
    record PartyRequest(
            @NotNull @PlainText(max = 200) String name,
            @NotNull PartyType type,
            @Pattern(regexp = "[0-9]{8}") @Nullable String kvk,
            @Pattern(regexp = "[0-9]{20}") @Nullable String oin)
            implements RequestBodyRecord {}

    @PostMapping("/v1/parties")
    ResponseEntity<Receipt> register(@RequestBody PartyRequest body, Envelope envelope) {
        var id = new PartyId(LedgerId.of(PartyId.PREFIX, newIds.get()));
        return gate.accept(
                envelope, id.value(), new RegisterParty(id, body.name(), body.type(), body.kvk(), body.oin()));
    }

    /** The party with which it counts as one. */
    @NeedsReason
    record AffiliationRequest(@NotNull PartyId partOf) implements RequestBodyRecord {}

    @PostMapping("/v1/parties/{id}/affiliations")
    ResponseEntity<Receipt> affiliate(
            @PathVariable PartyId id, @RequestBody AffiliationRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new AffiliateParty(id, body.partOf()));
    }
}
