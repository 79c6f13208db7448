package org.programmeledger.query.vault;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.http.Problem;
import org.programmeledger.query.vault.PersonalData.Item;
import org.programmeledger.query.vault.PersonalData.State;
import org.programmeledger.vault.Access;
import org.programmeledger.vault.AccessPurpose;
import org.programmeledger.vault.DamagedEntry;
import org.programmeledger.vault.PersonVault;
import org.programmeledger.vault.VaultUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads from the vault, with the answers that a client gets when that does not go well. */
@Component
public final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final PersonVault vault;

    Readings(PersonVault vault) {
        this.vault = vault;
    }

    /** An entry that the log says is kept. */
    Item item(
            SealedEntry mention,
            EntryKind kind,
            @Nullable Retention retention,
            PersonId reader,
            AccessPurpose purpose) {
        return reaching(() -> {
            try {
                return vault.read(mention, reader, purpose)
                        .map(content -> new Item(mention.entry(), kind, State.KEPT, content.texts(), retention))
                        .orElseGet(() -> erased(mention.entry(), kind));
            } catch (DamagedEntry damaged) {
                LOG.error("{} is damaged", mention.entry());
                return new Item(mention.entry(), kind, State.DAMAGED, null, retention);
            }
        });
    }

    static Item erased(EntryId entry, EntryKind kind) {
        return new Item(entry, kind, State.ERASED, null, null);
    }

    /** Who read what, newest first. */
    List<Access> accesses(@Nullable PersonId person, @Nullable PersonId actor, long before, int limit) {
        return reaching(() -> vault.accesses(person, actor, before, limit));
    }

    private static <T> T reaching(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (VaultUnavailable away) {
            LOG.warn("Personal data cannot be read: {}", away.getMessage());
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "vault-unavailable");
        }
    }
}
