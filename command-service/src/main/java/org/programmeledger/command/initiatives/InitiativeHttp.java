package org.programmeledger.command.initiatives;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.initiatives.InitiativeCommand.AdoptInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.ContinueInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.RegisterInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StartInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StopInitiative;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives over HTTP: register, adopt, start, stop, continue. */
@RestController
class InitiativeHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    InitiativeHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    record InitiativeRequest(
            @NotNull ProgrammeId programme,
            @NotNull @PlainText(max = 200) String name,
            @NotNull @PlainText(max = 4000) String summary,
            @NotNull InitiativeKind kind,
            @NotNull @Size(min = 1, max = 20) List<Code> lines,
            @NotNull @Size(min = 1, max = 20) List<@Valid ThemeShareRequest> themes,
            @Size(max = 20) @Nullable List<Code> priorities,
            @NotNull PartyId initiator)
            implements RequestBodyRecord {}

    record ThemeShareRequest(@NotNull Code theme, @NotNull Percentage share) implements RequestBodyRecord {}

    @NeedsReason
    record AdoptionRequest() implements RequestBodyRecord {}

    record StartRequest() implements RequestBodyRecord {}

    /** {@code decision}, which every request may carry, is needed here. */
    @NeedsReason
    record StopRequest() implements RequestBodyRecord {}

    /** {@code decision}, which every request may carry, is needed here. */
    @NeedsReason
    record ContinuationRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/initiatives")
    ResponseEntity<Receipt> register(@RequestBody InitiativeRequest body, Envelope envelope) {
        var id = new InitiativeId(LedgerId.of(InitiativeId.PREFIX, newIds.get()));
        var command = new RegisterInitiative(
                id,
                body.programme(),
                body.name(),
                body.summary(),
                body.kind(),
                body.lines(),
                body.themes().stream()
                        .map(share -> new ThemeShare(share.theme(), share.share()))
                        .toList(),
                body.priorities() == null ? List.of() : body.priorities(),
                body.initiator());
        return gate.accept(envelope, id.value(), command);
    }

    @VersionRequired
    @PostMapping("/v1/initiatives/{id}/adoptions")
    ResponseEntity<Receipt> adopt(@PathVariable InitiativeId id, @RequestBody AdoptionRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new AdoptInitiative(id));
    }

    @VersionRequired
    @PostMapping("/v1/initiatives/{id}/starts")
    ResponseEntity<Receipt> start(@PathVariable InitiativeId id, @RequestBody StartRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new StartInitiative(id));
    }

    @VersionRequired
    @PostMapping("/v1/initiatives/{id}/stops")
    ResponseEntity<Receipt> stop(@PathVariable InitiativeId id, @RequestBody StopRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new StopInitiative(id, envelope.basis(today.date())));
    }

    @VersionRequired
    @PostMapping("/v1/initiatives/{id}/continuations")
    ResponseEntity<Receipt> goOn(
            @PathVariable InitiativeId id, @RequestBody ContinuationRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new ContinueInitiative(id, envelope.basis(today.date())));
    }
}
