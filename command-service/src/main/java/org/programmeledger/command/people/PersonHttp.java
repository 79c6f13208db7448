package org.programmeledger.command.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.people.PersonCommand.DeclineRole;
import org.programmeledger.command.people.PersonCommand.EndRole;
import org.programmeledger.command.people.PersonCommand.GrantRole;
import org.programmeledger.command.people.PersonCommand.ProposeRole;
import org.programmeledger.command.people.PersonCommand.RegisterPerson;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Persons over HTTP: register them; propose, grant, decline and end their roles. */
@RestController
class PersonHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    PersonHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** Without an id the ledger makes one, which the issuer of tokens must then give to the person. */
    record PersonRequest(@NotNull PersonKind kind, @Nullable PersonId person) implements RequestBodyRecord {}

    /** Without a first day it begins today; without a last day it goes on until it is ended. */
    @NeedsReason
    record AssignmentRequest(
            @NotNull Role role,
            @Nullable PartyId party,
            @PlausibleDate @Nullable LocalDate from,
            @PlausibleDate @Nullable LocalDate until)
            implements RequestBodyRecord {}

    @NeedsReason
    record GrantRequest() implements RequestBodyRecord {}

    @NeedsReason
    record RefusalRequest() implements RequestBodyRecord {}

    @NeedsReason
    record EndingRequest(@NotNull @PlausibleDate LocalDate lastDay) implements RequestBodyRecord {}

    @PostMapping("/v1/people")
    ResponseEntity<Receipt> register(@RequestBody PersonRequest body, Envelope envelope) {
        var id = body.person() == null ? new PersonId(LedgerId.of(PersonId.PREFIX, newIds.get())) : body.person();
        return gate.accept(envelope, id.value(), new RegisterPerson(id, body.kind()));
    }

    @PostMapping("/v1/people/{id}/assignments")
    ResponseEntity<Receipt> propose(@PathVariable PersonId id, @RequestBody AssignmentRequest body, Envelope envelope) {
        var assignment = new AssignmentId(LedgerId.of(AssignmentId.PREFIX, newIds.get()));
        var day = today.date();
        var from = body.from() == null ? day : body.from();
        return gate.accept(
                envelope,
                assignment.value(),
                new ProposeRole(id, assignment, body.role(), body.party(), from, body.until(), envelope.actor(), day));
    }

    @VersionRequired
    @PostMapping("/v1/people/{id}/assignments/{assignment}/grants")
    ResponseEntity<Receipt> grant(
            @PathVariable PersonId id,
            @PathVariable AssignmentId assignment,
            @RequestBody GrantRequest body,
            Envelope envelope) {
        return gate.accept(envelope, assignment.value(), new GrantRole(id, assignment, envelope.actor(), today.date()));
    }

    @VersionRequired
    @PostMapping("/v1/people/{id}/assignments/{assignment}/refusals")
    ResponseEntity<Receipt> decline(
            @PathVariable PersonId id,
            @PathVariable AssignmentId assignment,
            @RequestBody RefusalRequest body,
            Envelope envelope) {
        return gate.accept(envelope, assignment.value(), new DeclineRole(id, assignment));
    }

    @VersionRequired
    @PostMapping("/v1/people/{id}/assignments/{assignment}/endings")
    ResponseEntity<Receipt> end(
            @PathVariable PersonId id,
            @PathVariable AssignmentId assignment,
            @RequestBody EndingRequest body,
            Envelope envelope) {
        return gate.accept(envelope, assignment.value(), new EndRole(id, assignment, body.lastDay(), today.date()));
    }
}
