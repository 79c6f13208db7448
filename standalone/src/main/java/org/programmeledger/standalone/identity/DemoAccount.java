package org.programmeledger.standalone.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;

/** Who can sign in to a demo: somebody for every role, and a machine. */
public enum DemoAccount {
    /** One of the two who grant roles. */
    ADMINISTRATOR(Role.ADMINISTRATOR),
    /** The other one: nobody grants a role alone. */
    ADMINISTRATOR2(Role.ADMINISTRATOR),
    /** Holds a seat in the coalition, and chairs it. */
    BOARD(Role.BOARD_MEMBER),
    /** Holds the second seat. */
    BOARD2(Role.BOARD_MEMBER),
    /** Holds the third seat. */
    BOARD3(Role.BOARD_MEMBER),
    /** Runs the programme. */
    MANAGER(Role.PROGRAMME_MANAGER),
    /** Books money. */
    TREASURER(Role.TREASURER),
    /** Acts for a party that gives money. */
    FUNDER(Role.FUNDER),
    /** Reads, changes nothing. */
    AUDITOR(Role.AUDITOR),
    /** Lives in the area. */
    RESIDENT(Role.RESIDENT),
    /** A program. */
    MACHINE(null);

    private final @Nullable Role role;

    DemoAccount(@Nullable Role role) {
        this.role = role;
    }

    /** The name to sign in with. */
    public String signInName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a demo gives; a machine has none of its own. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Whether it is a person, who can sign in to the pages. */
    public boolean isPerson() {
        return role != null;
    }

    static Optional<DemoAccount> named(String signInName) {
        return Arrays.stream(values())
                .filter(account -> account.signInName().equals(signInName))
                .findAny();
    }
}
