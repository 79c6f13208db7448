package org.programmeledger.command.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.programmeledger.command.TextRequest;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAffectedGroup;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAreaCell;
import org.programmeledger.command.programme.ProgrammeCommand.DefineIncidentType;
import org.programmeledger.command.programme.ProgrammeCommand.DefineLine;
import org.programmeledger.command.programme.ProgrammeCommand.DefineTheme;
import org.programmeledger.command.programme.ProgrammeCommand.EstablishProgramme;
import org.programmeledger.command.programme.ProgrammeCommand.PlanStep;
import org.programmeledger.command.programme.ProgrammeCommand.ProposePriority;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.RequestBodyRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Programmes over HTTP: establish one, then fill its lists. */
@RestController
class ProgrammeHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    ProgrammeHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    record ProgrammeRequest(
            @Valid @NotNull TextRequest name,
            @NotNull @PlainText(max = 200) String area,
            @NotNull @PlausibleDate LocalDate from,
            @NotNull @PlausibleDate LocalDate until,
            @Valid @NotNull TextRequest desiredPicture)
            implements RequestBodyRecord {}

    record LineRequest(
            @NotNull Code code,
            @Valid @NotNull TextRequest name,
            @Valid @Nullable TextRequest description) implements RequestBodyRecord {}

    record StepRequest(
            @NotNull @Min(1) @Max(999) Integer number,
            @Valid @NotNull TextRequest name) implements RequestBodyRecord {}

    record ThemeRequest(
            @NotNull Code code,
            @Valid @NotNull TextRequest name,
            @Size(max = 50) @Nullable List<@Valid TextRequest> subItems)
            implements RequestBodyRecord {}

    record ItemRequest(@NotNull Code code, @Valid @NotNull TextRequest name) implements RequestBodyRecord {}

    @PostMapping("/v1/programmes")
    ResponseEntity<Receipt> establish(@RequestBody ProgrammeRequest body, Envelope envelope) {
        var id = new ProgrammeId(LedgerId.of(ProgrammeId.PREFIX, newIds.get()));
        var command = new EstablishProgramme(
                id,
                body.name().text(),
                body.area(),
                body.from(),
                body.until(),
                body.desiredPicture().text());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/programmes/{id}/lines")
    ResponseEntity<Receipt> line(@PathVariable ProgrammeId id, @RequestBody LineRequest body, Envelope envelope) {
        var description = body.description() == null
                ? new LocalizedText("", "")
                : body.description().text();
        return gate.accept(
                envelope,
                id.value(),
                new DefineLine(id, body.code(), body.name().text(), description));
    }

    @PostMapping("/v1/programmes/{id}/steps")
    ResponseEntity<Receipt> step(@PathVariable ProgrammeId id, @RequestBody StepRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new PlanStep(id, body.number(), body.name().text()));
    }

    @PostMapping("/v1/programmes/{id}/priorities")
    ResponseEntity<Receipt> priority(@PathVariable ProgrammeId id, @RequestBody ItemRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new ProposePriority(id, body.code(), body.name().text()));
    }

    @PostMapping("/v1/programmes/{id}/themes")
    ResponseEntity<Receipt> theme(@PathVariable ProgrammeId id, @RequestBody ThemeRequest body, Envelope envelope) {
        var subItems = body.subItems() == null
                ? List.<LocalizedText>of()
                : body.subItems().stream().map(TextRequest::text).toList();
        return gate.accept(
                envelope,
                id.value(),
                new DefineTheme(id, body.code(), body.name().text(), subItems));
    }

    @PostMapping("/v1/programmes/{id}/incident-types")
    ResponseEntity<Receipt> incidentType(
            @PathVariable ProgrammeId id, @RequestBody ItemRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new DefineIncidentType(id, body.code(), body.name().text()));
    }

    @PostMapping("/v1/programmes/{id}/area-cells")
    ResponseEntity<Receipt> areaCell(@PathVariable ProgrammeId id, @RequestBody ItemRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new DefineAreaCell(id, body.code(), body.name().text()));
    }

    @PostMapping("/v1/programmes/{id}/affected-groups")
    ResponseEntity<Receipt> affectedGroup(
            @PathVariable ProgrammeId id, @RequestBody ItemRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new DefineAffectedGroup(id, body.code(), body.name().text()));
    }
}
