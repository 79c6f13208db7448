package org.programmeledger.query.vault;

import java.util.ArrayList;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.http.Caller;
import org.programmeledger.http.Problem;
import org.programmeledger.query.vault.PersonalData.Item;
import org.programmeledger.vault.AccessPurpose;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Personal data over HTTP: each reading has a purpose, which opens what it needs, and is written down. */
@RestController
class PersonalDataHttp {

    private final LogReader log;
    private final Readings readings;
    private final Narratives narratives;

    PersonalDataHttp(LogReader log, Readings readings, Narratives narratives) {
        this.log = log;
        this.readings = readings;
        this.narratives = narratives;
    }

    /** What the log knows of a personal file: references and commitments. */
    @GetMapping("/v1/personal-files/{id}")
    ResponseEntity<PersonalFile> file(@PathVariable FileId id) {
        var file = file(id.owner());
        if (file.version() < 0) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    /** What is kept about a person, of the kinds that the purpose needs. */
    @GetMapping("/v1/people/{id}/personal-data")
    ResponseEntity<PersonalData> ofPerson(@PathVariable PersonId id, @RequestParam AccessPurpose purpose) {
        var reader = reader(purpose, id);
        var file = file(id);
        var items = new ArrayList<Item>();
        for (var entry : file.entries()) {
            if (purpose.opens().contains(entry.kind())) {
                items.add(
                        entry.state() == PersonalFile.State.ERASED
                                ? Readings.erased(entry.id(), entry.kind())
                                : readings.item(entry.mention(), entry.kind(), entry.retention(), reader, purpose));
            }
        }
        return unkept(new PersonalData(id, purpose, file.erased(), items));
    }

    /** What was told about an incident. */
    @GetMapping("/v1/incidents/{id}/narrative")
    ResponseEntity<Item> ofIncident(@PathVariable IncidentId id, @RequestParam AccessPurpose purpose) {
        return unkept(narratives.read(id, purpose));
    }

    private PersonalFile file(PersonId person) {
        return PersonalFile.of(person, log.stream(FileId.of(person).value(), 0));
    }

    /** Only the person asks for their own data; for anything else it takes a role that has to do with the purpose. */
    private static PersonId reader(AccessPurpose purpose, PersonId person) {
        var reader = Caller.current().actor();
        boolean may = purpose == AccessPurpose.OWN_DATA ? reader.equals(person) : Narratives.mayState(purpose);
        if (!may) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return reader;
    }

    /** No cache on the way may keep it. */
    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
