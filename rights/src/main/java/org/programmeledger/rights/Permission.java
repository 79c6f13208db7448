package org.programmeledger.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;
import org.springframework.http.HttpMethod;

/**
 * A row of the permission table: an address, the command it stands for if it is one, and everyone who may use it. Whoever
 * is not named may not.
 *
 * @param path as Spring writes patterns
 * @param command the simple name of the command's type; absent for questions, pages and the upkeep of views
 */
public record Permission(
        HttpMethod method, String path, @Nullable String command, List<Allowed> allowed) {

    /** Somebody who may, and under which conditions; all of them must be met. */
    public record Allowed(Who who, Set<Condition> conditions) {

        @Override
        public String toString() {
            return conditions.isEmpty()
                    ? who.toString()
                    : who
                            + conditions.stream()
                                    .sorted()
                                    .map(Condition::name)
                                    .collect(Collectors.joining(" ", "(", ")"));
        }
    }

    /** Of whom an entry speaks. */
    public sealed interface Who {

        /** Also without signing in. */
        record Anyone() implements Who {
            @Override
            public String toString() {
                return "ANYONE";
            }
        }

        /** Who has signed in, with or without a role. */
        record SignedIn() implements Who {
            @Override
            public String toString() {
                return "SIGNED_IN";
            }
        }

        /** The ledger itself, when a deadline has passed and nobody asks; whoever signs in is somebody else. */
        record Ledger() implements Who {
            @Override
            public String toString() {
                return "LEDGER";
            }
        }

        /** Who has this role today. */
        record Holder(Role role) implements Who {
            @Override
            public String toString() {
                return role.name();
            }
        }
    }

    /** Whether it needs no signing in. */
    public boolean isPublic() {
        return allowed.stream().anyMatch(entry -> entry.who() instanceof Who.Anyone);
    }

    /** What the address gives a holder of a role: an entry, or null if the role gives nothing here. */
    public @Nullable Allowed of(Role role) {
        return allowed.stream()
                .filter(entry -> entry.who() instanceof Who.Holder(var holder) && holder == role)
                .findFirst()
                .orElse(null);
    }

    /** Reads {@code TREASURER} or {@code FUNDER(OWN_PARTY OWN_FUND)}. */
    static Allowed allowed(String text) {
        int bracket = text.indexOf('(');
        var name = bracket < 0 ? text : text.substring(0, bracket);
        var conditions = EnumSet.noneOf(Condition.class);
        if (bracket >= 0) {
            if (!text.endsWith(")")) {
                throw new IllegalArgumentException("no end to the conditions of " + text);
            }
            for (var condition : text.substring(bracket + 1, text.length() - 1).split(" ", -1)) {
                conditions.add(Condition.valueOf(condition));
            }
        }
        return new Allowed(
                switch (name) {
                    case "ANYONE" -> new Who.Anyone();
                    case "SIGNED_IN" -> new Who.SignedIn();
                    case "LEDGER" -> new Who.Ledger();
                    default -> new Who.Holder(Role.valueOf(name));
                },
                Set.copyOf(conditions));
    }
}
