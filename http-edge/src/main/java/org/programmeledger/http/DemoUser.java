package org.programmeledger.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one person who may do anything, until "People and rights" lands. Everyone else is refused.
 *
 * @param name sign-in name
 * @param password without one nobody can sign in; the standalone makes a random one at each start
 * @param actor the pseudonymous id that stands in events, never the name
 */
@ConfigurationProperties("ledger.demo-user")
public record DemoUser(
        @Nullable String name,
        @Nullable String password,
        @Nullable String actor) {

    /** Fills in what is not configured. */
    public DemoUser {
        name = name == null ? "demo" : name;
        actor = actor == null ? "person_01900000-0000-7000-8000-000000000001" : actor;
    }
}
