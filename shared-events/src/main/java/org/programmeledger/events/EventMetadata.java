package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;

/**
 * Who, when and why, on every event (domain page, section 4). Position and recorded-at are not here: the log assigns
 * them in the append.
 *
 * @param actor pseudonymous id of the person or machine that gave the command; {@link #LEDGER} where nobody did
 * @param role the role in which the actor was allowed to do it; absent where no role was needed, and on events that are
 *     older than roles
 * @param onBehalfOf the seat, mandate or party acted for, if any
 * @param effectiveOn the date on which the fact holds, as the actor said it
 * @param reason why; mandatory for money, decisions, corrections and erasures
 * @param decision the decision cited, if any
 * @param causation the id of the command that caused the event: the W3C traceparent of its request
 * @param correlation the id shared by everything that followed from one request: its trace id
 * @param evidence documents that show it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventMetadata(
        String actor,
        @Nullable Role role,
        @Nullable String onBehalfOf,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String decision,
        String causation,
        String correlation,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Evidence> evidence) {

    /** The actor where the ledger did something by itself, at a deadline. It is no id of a person: nobody signs in as it. */
    public static final String LEDGER = "ledger";

    /** Reads an absent list as an empty one. */
    public EventMetadata {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The metadata of a command of which it is not known yet in which role it is given. */
    public EventMetadata(
            String actor,
            @Nullable String onBehalfOf,
            LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable String decision,
            String causation,
            String correlation,
            List<Evidence> evidence) {
        this(actor, null, onBehalfOf, effectiveOn, reason, decision, causation, correlation, evidence);
    }

    /** The same for a fact that took effect on another date: one row of an import, say. */
    public EventMetadata on(LocalDate date) {
        return new EventMetadata(actor, role, onBehalfOf, date, reason, decision, causation, correlation, evidence);
    }

    /** The same, shown by these documents. */
    public EventMetadata with(List<Evidence> documents) {
        return new EventMetadata(
                actor, role, onBehalfOf, effectiveOn, reason, decision, causation, correlation, documents);
    }

    /** The same, given in this role and for this party; either may be absent. */
    public EventMetadata in(@Nullable Role actsAs, @Nullable String party) {
        return new EventMetadata(actor, actsAs, party, effectiveOn, reason, decision, causation, correlation, evidence);
    }
}
