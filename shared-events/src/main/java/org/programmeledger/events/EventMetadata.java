package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who, when and why, on every event (domain page, section 4). Position and recorded-at are not here: the log assigns
 * them in the append.
 *
 * @param actor pseudonymous id of the person or machine that gave the command
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
        @Nullable String onBehalfOf,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String decision,
        String causation,
        String correlation,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Evidence> evidence) {

    /** Reads an absent list as an empty one. */
    public EventMetadata {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
