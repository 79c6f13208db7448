package org.programmeledger.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.people.PersonId;

/**
 * What a command request carries beside the command itself.
 *
 * @param metadata who, when effective, why
 * @param key the idempotency key, unique per actor
 * @param requestHash SHA-256 of method, path and body
 * @param ifMatch the stream version the client has seen, if it said so
 */
public record Envelope(
        EventMetadata metadata,
        String key,
        String requestHash,
        @Nullable Long ifMatch) {

    /** Who asks, from the security context: a body cannot say it. */
    public PersonId actor() {
        return new PersonId(metadata.actor());
    }

    /** The decision that is cited, if one is. */
    public @Nullable DecisionId decision() {
        var cited = metadata.decision();
        return cited == null ? null : new DecisionId(cited);
    }

    /** On what it is asked on a day. */
    public Basis basis(LocalDate today) {
        return new Basis(decision(), actor(), today);
    }

    /** The same with another hash of the request. */
    Envelope hashed(String hash) {
        return new Envelope(metadata, key, hash, ifMatch);
    }

    /**
     * For one of several commands that one request brings: under a key of its own, so that each is carried out once.
     *
     * @param part what tells it from the others
     */
    public Envelope part(String part) {
        return new Envelope(metadata, key + ":" + part, requestHash, null);
    }
}
