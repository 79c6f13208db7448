package org.programmeledger.vault;

import java.time.Instant;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;

/**
 * Somebody read an entry.
 *
 * @param nr rises with time; not without gaps
 * @param at the database's clock
 * @param actor the person or machine that read it
 * @param subject the person or the incident it is about
 */
public record Access(
        long nr, Instant at, String actor, AccessPurpose purpose, String subject, EntryId entry, EntryKind kind) {}
