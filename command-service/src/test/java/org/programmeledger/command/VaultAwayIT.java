package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.Neighbourhood.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.vault.AccessPurpose;
import org.programmeledger.vault.Content;
import org.programmeledger.vault.VaultDatabase;

/** A vault that is away stops the writing of personal data and nothing else; what was left half done is completed. */
class VaultAwayIT {

    private static final String PARTY =
            Body.of("name", quoted("Stichting"), "type", quoted("OTHER")).toString();
    private static final String NAME = Body.of("name", quoted("Wim")).toString();
    private static final String REASON = Body.of("reason", quoted("Asked for")).toString();

    private final VaultDatabase vault = VaultDatabase.create();
    private final PersonId person = VaultDatabase.person();

    @Test
    void withoutItsKeysOnlyPersonalDataCannotBeWrittenAndErasingGoesOn() throws IOException {
        try (var service = RunningService.start(vault.database(), vault.properties())) {
            var keys = Files.readString(vault.keyFile());
            expect(201, service.post(path("names"), NAME));
            Files.delete(vault.keyFile());
            long head = service.head();

            var refused = service.post(path("names"), NAME);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("vault-unavailable");
            assertThat(service.head()).as("nothing was appended").isEqualTo(head);
            expect(201, service.post("/v1/parties", PARTY));
            expect(201, service.post(path("erasures"), REASON));
            assertThat(states()).containsExactly("ERASED");

            Files.writeString(vault.keyFile(), keys);
            Files.setPosixFilePermissions(
                    vault.keyFile(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            expect(201, service.post("/v1/people/" + VaultDatabase.person() + "/names", NAME));
        }
    }

    @Test
    void withoutItsDatabaseAServiceStartsAndOnlyPersonalDataAreRefused() {
        var away = new HashMap<>(vault.properties());
        away.put("ledger.vault.url", "jdbc:postgresql://127.0.0.1:1/nowhere");
        for (var properties : List.of(away, Map.<String, Object>of())) {
            try (var service = RunningService.start(vault.database(), properties)) {
                long head = service.head();
                assertThat(service.post(path("names"), NAME).problem()).isEqualTo("vault-unavailable");
                assertThat(service.post(path("erasures"), REASON).problem()).isEqualTo("vault-unavailable");
                assertThat(service.head()).as("nothing was appended").isEqualTo(head);
                expect(201, service.post("/v1/parties", PARTY));
            }
        }
    }

    /** As if it had died between the append and what follows it, or before the append. */
    @Test
    void whatAServiceLeftHalfDoneIsCompletedAtTheNextStart() {
        var jdbc = vault.database().jdbc();
        try (var service = RunningService.start(vault.database(), vault.properties())) {
            expect(201, service.post(path("names"), NAME));
        }
        jdbc.sql("update vault.entry set state = 'STAGED', changed_at = now() - interval '1 day'")
                .update();
        jdbc.sql("update vault.progress set position = 0").update();
        jdbc.sql(
                        "insert into vault.entry (id, subject, kind, state, request, key_id, wrapped_key, ciphertext, changed_at)"
                                + " select 'entry_00000000-0000-7000-8000-000000000001', subject, kind, state, request, key_id,"
                                + " wrapped_key, ciphertext, changed_at from vault.entry")
                .update();

        RunningService.start(vault.database(), vault.properties()).close();

        assertThat(states()).as("the committed one is kept, the orphan is gone").containsExactly("KEPT");
    }

    @Test
    void aBackupFromBeforeAnErasureDoesNotBringThePersonBack() {
        SealedEntry entry;
        try (var service = RunningService.start(vault.database(), vault.properties())) {
            expect(201, service.post(path("names"), NAME));
            entry = mention();
        }
        var restored = vault.restoredTo(vault.database().copy());
        try (var service = RunningService.start(vault.database(), vault.properties())) {
            expect(201, service.post(path("erasures"), REASON));
        }
        assertThat(restored.vault().proves(entry, Content.of("name", "Wim")))
                .as("the control: the backup has it")
                .isTrue();

        RunningService.start(restored.database(), restored.properties()).close();

        assertThat(restored.vault().read(entry, person, AccessPurpose.OWN_DATA)).isEmpty();
    }

    private SealedEntry mention() {
        var payload = vault.database()
                .jdbc()
                .sql("select payload::json -> 'sealed' ->> 'commitment' from event_log.event"
                        + " where type = 'vault.entry-kept'")
                .query(String.class)
                .single();
        var entry = vault.database()
                .jdbc()
                .sql("select id from vault.entry where kind = ?")
                .param(EntryKind.NAME.name())
                .query(String.class)
                .single();
        return new SealedEntry(new org.programmeledger.events.vault.EntryId(entry), payload);
    }

    private String path(String what) {
        return "/v1/people/" + person + "/" + what;
    }

    private List<String> states() {
        return vault.database()
                .jdbc()
                .sql("select state from vault.entry where subject = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
