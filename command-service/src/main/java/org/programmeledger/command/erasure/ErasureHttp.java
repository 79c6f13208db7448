package org.programmeledger.command.erasure;

import java.util.Objects;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.PersonalDataGate;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.incidents.IncidentCommand.EraseNarrative;
import org.programmeledger.command.vault.PersonalFileCommand.ErasePersonalData;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.Problem;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.vault.EntryRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasure over HTTP: first the person's own file, which closes it, then the narratives that name the person, each a command
 * on its incident. Cut short, it is completed when it is sent again.
 */
@RestController
class ErasureHttp {

    private final PersonalDataGate gate;
    private final LogReader log;
    private final Today today;

    ErasureHttp(PersonalDataGate gate, LogReader log, Today today) {
        this.gate = gate;
        this.today = today;
        this.log = log;
    }

    @NeedsReason
    record ErasureRequest() implements RequestBodyRecord {}

    /** Everything that may be erased; what the law requires to be kept is in the answer. */
    @PostMapping("/v1/people/{id}/erasures")
    ResponseEntity<ErasureReceipt> erase(
            @PathVariable PersonId id, @RequestBody ErasureRequest body, Envelope envelope) {
        var command = new ErasePersonalData(FileId.of(id), today.date());
        var response = gate.erase(envelope, id.value(), command);
        for (var narrative : gate.narrativesAbout(id)) {
            erase(narrative, envelope);
        }
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .body(outcome(Objects.requireNonNull(response.getBody())));
    }

    private ErasureReceipt outcome(Receipt receipt) {
        var event = log.stream(receipt.stream(), receipt.version()).getFirst();
        var erased = (PersonalDataErased) event.event();
        return ErasureReceipt.of(receipt, erased.erased(), erased.kept());
    }

    /** A conflict says that the narrative is another one now, which cannot name the person any more. */
    private void erase(EntryRef narrative, Envelope envelope) {
        var incident = new IncidentId(narrative.subject());
        try {
            gate.erase(
                    envelope.part(narrative.id().value()),
                    incident.value(),
                    new EraseNarrative(incident, narrative.id()));
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.CONFLICT || refused.code().equals("contention")) {
                throw refused;
            }
        }
    }
}
