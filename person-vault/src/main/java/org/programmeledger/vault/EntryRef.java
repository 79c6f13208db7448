package org.programmeledger.vault;

import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;

/**
 * Which entry: what is encrypted for it can be decrypted as no other.
 *
 * @param subject the id of the person or the incident it is about
 */
public record EntryRef(EntryId id, String subject, EntryKind kind) {

    /** Bound to the ciphertext as additional authenticated data; what for keeps a key from passing for content. */
    byte[] boundTo(String what) {
        return Framing.of("programme-ledger vault 1", what, id.value(), subject, kind.name());
    }
}
