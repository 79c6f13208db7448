package org.programmeledger.command.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.VersionRequired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP: record, reclassify, close. */
@RestController
class IncidentHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    IncidentHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    record IncidentRequest(
            @NotNull ProgrammeId programme,
            @NotNull Code type,
            @NotNull Code areaCell,
            @NotNull Severity severity,
            @Size(max = 20) @Nullable List<Code> groups)
            implements RequestBodyRecord {}

    @NeedsReason
    record ReclassificationRequest(
            @NotNull Code type, @NotNull Severity severity) implements RequestBodyRecord {}

    @NeedsReason
    record ClosureRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/incidents")
    ResponseEntity<Receipt> open(@RequestBody IncidentRequest body, Envelope envelope) {
        var id = new IncidentId(LedgerId.of(IncidentId.PREFIX, newIds.get()));
        var groups = body.groups() == null ? List.<Code>of() : body.groups();
        return gate.accept(
                envelope,
                id.value(),
                new RecordIncident(id, body.programme(), body.type(), body.areaCell(), body.severity(), groups));
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
