package org.programmeledger.http.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who hears of a weakness. Whoever runs the ledger names their own; until then there is no {@code security.txt}, because
 * an address at which nobody reads is worse than none.
 *
 * @param contact an address such as {@code mailto:…} or {@code https://…}
 * @param policy the address of a page that says how reports are dealt with
 */
@ConfigurationProperties("ledger.security-txt")
public record SecurityContact(
        @Nullable String contact, @Nullable String policy) {

    /** Takes empty for absent, and refuses what could start a line of its own. */
    public SecurityContact {
        contact = contact == null || contact.isBlank() ? null : contact;
        policy = policy == null || policy.isBlank() ? null : policy;
        if (("" + contact + policy).chars().anyMatch(character -> character <= ' ')) {
            throw new IllegalArgumentException("ledger.security-txt must be addresses without spaces");
        }
    }
}
