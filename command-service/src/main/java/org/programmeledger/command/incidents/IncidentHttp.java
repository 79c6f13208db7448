package org.programmeledger.command.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.PersonalDataGate;
import org.programmeledger.command.PersonalDataGate.Personal;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.EraseNarrative;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentCommand.TellNarrative;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.VersionRequired;
import org.programmeledger.vault.Content;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP: record, reclassify, close; tell what happened, and erase what was told. */
@RestController
class IncidentHttp {

    private final CommandGate gate;
    private final PersonalDataGate personalData;
    private final Supplier<UUID> newIds;

    IncidentHttp(CommandGate gate, PersonalDataGate personalData, Supplier<UUID> newIds) {
        this.gate = gate;
        this.personalData = personalData;
        this.newIds = newIds;
    }

    record IncidentRequest(
            @NotNull ProgrammeId programme,
            @NotNull Code type,
            @NotNull Code areaCell,
            @NotNull Severity severity,
            @Size(max = 20) @Nullable List<Code> groups,
            @PlainText(max = 10_000) @Nullable String narrative,
            @Size(max = 20) @Nullable List<PersonId> named)
            implements RequestBodyRecord {

        @Override
        public String toString() {
            return "an incident";
        }
    }

    /** What happened, in words; {@code named} are the persons whom it is about. It goes into the person vault. */
    record NarrativeRequest(
            @NotNull @PlainText(max = 10_000) String narrative,
            @Size(max = 20) @Nullable List<PersonId> named) implements RequestBodyRecord {

        @Override
        public String toString() {
            return "a narrative";
        }
    }

    @NeedsReason
    record NarrativeErasureRequest() implements RequestBodyRecord {}

    @NeedsReason
    record ReclassificationRequest(
            @NotNull Code type, @NotNull Severity severity) implements RequestBodyRecord {}

    @NeedsReason
    record ClosureRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/incidents")
    ResponseEntity<Receipt> open(@RequestBody IncidentRequest body, Envelope envelope) {
        var id = new IncidentId(LedgerId.of(IncidentId.PREFIX, newIds.get()));
        if (body.narrative() == null) {
            return gate.accept(envelope, id.value(), command(id, body, null));
        }
        return personalData.accept(
                envelope,
                id.value(),
                narrative(id, body.narrative(), body.named()),
                mention -> command(id, body, mention));
    }

    private static RecordIncident command(IncidentId id, IncidentRequest body, @Nullable SealedEntry narrative) {
        var groups = body.groups() == null ? List.<Code>of() : body.groups();
        return new RecordIncident(
                id,
                body.programme(),
                body.type(),
                body.areaCell(),
                body.severity(),
                groups,
                narrative,
                orNobody(body.named()));
    }

    @PostMapping("/v1/incidents/{id}/narratives")
    ResponseEntity<Receipt> tell(@PathVariable IncidentId id, @RequestBody NarrativeRequest body, Envelope envelope) {
        return personalData.accept(
                envelope,
                id.value(),
                narrative(id, body.narrative(), body.named()),
                mention -> new TellNarrative(id, mention, orNobody(body.named())));
    }

    @PostMapping("/v1/incidents/{id}/narratives/{entry}/erasures")
    ResponseEntity<Receipt> eraseNarrative(
            @PathVariable IncidentId id,
            @PathVariable EntryId entry,
            @RequestBody NarrativeErasureRequest body,
            Envelope envelope) {
        return personalData.erase(envelope, id.value(), new EraseNarrative(id, entry));
    }

    private static Personal narrative(IncidentId id, String text, @Nullable List<PersonId> named) {
        return new Personal(id.value(), EntryKind.NARRATIVE, Content.of("text", text), orNobody(named));
    }

    private static List<PersonId> orNobody(@Nullable List<PersonId> named) {
        return named == null ? List.of() : named.stream().distinct().toList();
    }

    @VersionRequired
    @PostMapping("/v1/incidents/{id}/reclassifications")
    ResponseEntity<Receipt> reclassify(
            @PathVariable IncidentId id, @RequestBody ReclassificationRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new ReclassifyIncident(id, body.type(), body.severity()));
    }

    @VersionRequired
    @PostMapping("/v1/incidents/{id}/closures")
    ResponseEntity<Receipt> close(@PathVariable IncidentId id, @RequestBody ClosureRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new CloseIncident(id));
    }
}
