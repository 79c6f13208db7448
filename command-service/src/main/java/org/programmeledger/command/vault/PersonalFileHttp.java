package org.programmeledger.command.vault;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.PersonalDataGate;
import org.programmeledger.command.PersonalDataGate.Personal;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.vault.PersonalFileCommand.EraseEntry;
import org.programmeledger.command.vault.PersonalFileCommand.KeepContact;
import org.programmeledger.command.vault.PersonalFileCommand.KeepName;
import org.programmeledger.command.vault.PersonalFileCommand.KeepNote;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.LegalGround;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.Problem;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.programmeledger.vault.Content;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Personal data over HTTP: keep somebody's name, contact or a note about them; erase one of these. */
@RestController
class PersonalFileHttp {

    private final PersonalDataGate gate;
    private final Today today;

    PersonalFileHttp(PersonalDataGate gate, Today today) {
        this.gate = gate;
        this.today = today;
    }

    /** Until when the law requires it to be kept; see docs/privacy.md. */
    record RetentionRequest(
            @NotNull LegalGround ground,
            @NotNull @PlausibleDate LocalDate until) implements RequestBodyRecord {

        Retention retention() {
            return new Retention(ground, until);
        }
    }

    record NameRequest(
            @NotNull @PlainText(max = 200) String name,
            @Valid @Nullable RetentionRequest retention) implements RequestBodyRecord {

        @Override
        public String toString() {
            return "a name";
        }
    }

    /** At least one of the three. */
    record ContactRequest(
            @PlainText(max = 254) @Nullable String email,
            @PlainText(max = 40) @Nullable String phone,
            @PlainText(max = 500) @Nullable String address,
            @Valid @Nullable RetentionRequest retention)
            implements RequestBodyRecord {

        Content content() {
            var texts = new LinkedHashMap<String, String>();
            put(texts, "email", email);
            put(texts, "phone", phone);
            put(texts, "address", address);
            if (texts.isEmpty()) {
                throw Problem.invalid(List.of(Problem.InputError.of("/email", "required")));
            }
            return Content.of(texts);
        }

        private static void put(LinkedHashMap<String, String> texts, String name, @Nullable String text) {
            if (text != null) {
                texts.put(name, text);
            }
        }

        @Override
        public String toString() {
            return "a contact";
        }
    }

    record NoteRequest(
            @NotNull @PlainText(max = 10_000) String text,
            @Valid @Nullable RetentionRequest retention) implements RequestBodyRecord {

        @Override
        public String toString() {
            return "a note";
        }
    }

    @NeedsReason
    record ErasureRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/people/{id}/names")
    ResponseEntity<Receipt> keepName(@PathVariable PersonId id, @RequestBody NameRequest body, Envelope envelope) {
        var retention = retention(body.retention());
        return keep(
                id,
                EntryKind.NAME,
                Content.of("name", body.name()),
                envelope,
                mention -> new KeepName(FileId.of(id), mention, retention));
    }

    @PostMapping("/v1/people/{id}/contacts")
    ResponseEntity<Receipt> keepContact(
            @PathVariable PersonId id, @RequestBody ContactRequest body, Envelope envelope) {
        var retention = retention(body.retention());
        return keep(
                id,
                EntryKind.CONTACT,
                body.content(),
                envelope,
                mention -> new KeepContact(FileId.of(id), mention, retention));
    }

    @PostMapping("/v1/people/{id}/notes")
    ResponseEntity<Receipt> keepNote(@PathVariable PersonId id, @RequestBody NoteRequest body, Envelope envelope) {
        var retention = retention(body.retention());
        return keep(
                id,
                EntryKind.NOTE,
                Content.of("text", body.text()),
                envelope,
                mention -> new KeepNote(FileId.of(id), mention, retention));
    }

    @PostMapping("/v1/people/{id}/entries/{entry}/erasures")
    ResponseEntity<Receipt> eraseEntry(
            @PathVariable PersonId id,
            @PathVariable EntryId entry,
            @RequestBody ErasureRequest body,
            Envelope envelope) {
        return gate.erase(envelope, entry.value(), new EraseEntry(FileId.of(id), entry, today.date()));
    }

    private ResponseEntity<Receipt> keep(
            PersonId id,
            EntryKind kind,
            Content content,
            Envelope envelope,
            Function<SealedEntry, LedgerCommand> command) {
        return gate.accept(envelope, id.value(), new Personal(id.value(), kind, content, List.of()), command);
    }

    private static @Nullable Retention retention(@Nullable RetentionRequest request) {
        return request == null ? null : request.retention();
    }
}
