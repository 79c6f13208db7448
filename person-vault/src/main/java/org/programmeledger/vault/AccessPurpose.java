package org.programmeledger.vault;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.programmeledger.events.vault.EntryKind;

/** What somebody reads personal data for; each purpose opens only the entries that it needs (GDPR article 5(1)(b)). */
public enum AccessPurpose {
    /** To know who a pseudonym is: who decided, who signed. */
    IDENTIFY(EnumSet.of(EntryKind.NAME)),
    /** To reach somebody. */
    CONTACT(EnumSet.of(EntryKind.NAME, EntryKind.CONTACT)),
    /** To respond to an incident. */
    RESPOND(EnumSet.of(EntryKind.NARRATIVE)),
    /** To check that what was done was lawful. */
    AUDIT(EnumSet.of(EntryKind.NAME, EntryKind.NARRATIVE)),
    /** The person asks what is kept about them (GDPR article 15). */
    OWN_DATA(EnumSet.allOf(EntryKind.class)),
    /** A court, the police or the supervisor demands it by law. */
    LEGAL_DUTY(EnumSet.allOf(EntryKind.class));

    private final Set<EntryKind> kinds;

    AccessPurpose(EnumSet<EntryKind> kinds) {
        this.kinds = Collections.unmodifiableSet(kinds);
    }

    /** The kinds of entries that it opens. */
    public Set<EntryKind> opens() {
        return kinds;
    }
}
