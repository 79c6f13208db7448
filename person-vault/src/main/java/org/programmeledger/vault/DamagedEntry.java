package org.programmeledger.vault;

import java.io.Serial;
import org.programmeledger.events.vault.EntryId;

/** What is stored is not what was kept: another ciphertext, another entry's, or another commitment. */
public final class DamagedEntry extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DamagedEntry(String what) {
        super(what);
    }

    static DamagedEntry of(EntryId entry) {
        return new DamagedEntry(entry + " is not what was kept");
    }
}
