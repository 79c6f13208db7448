package org.programmeledger.vault;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.vault.EntryKind;

/** What somebody reads personal data for; each purpose opens only the entries that it needs (GDPR article 5(1)(b)). */
public enum AccessPurpose {
    /** To know who a pseudonym is: who decided, who signed. */
    IDENTIFY(EnumSet.of(EntryKind.NAME), Role.AUDITOR, Role.BOARD_MEMBER, Role.ADMINISTRATOR),
    /** To reach somebody. */
    CONTACT(EnumSet.of(EntryKind.NAME, EntryKind.CONTACT), Role.BOARD_MEMBER, Role.ADMINISTRATOR),
    /** To respond to an incident. */
    RESPOND(EnumSet.of(EntryKind.NARRATIVE), Role.PROGRAMME_MANAGER),
    /** To check that what was done was lawful. */
    AUDIT(EnumSet.of(EntryKind.NAME, EntryKind.NARRATIVE), Role.AUDITOR),
    /** The person asks what is kept about them (GDPR article 15); no role states this about somebody else. */
    OWN_DATA(EnumSet.allOf(EntryKind.class)),
    /** A court, the police or the supervisor demands it by law. */
    LEGAL_DUTY(EnumSet.allOf(EntryKind.class), Role.ADMINISTRATOR, Role.AUDITOR);

    private final Set<EntryKind> kinds;
    private final Set<Role> roles;

    AccessPurpose(EnumSet<EntryKind> kinds, Role... roles) {
        this.kinds = Collections.unmodifiableSet(kinds);
        this.roles = Set.of(roles);
    }

    /** Whether somebody in this role may read for this purpose. */
    public boolean isOpenTo(@Nullable Role role) {
        return role != null && roles.contains(role);
    }

    /** The kinds of entries that it opens. */
    public Set<EntryKind> opens() {
        return kinds;
    }
}
