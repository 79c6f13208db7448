package org.programmeledger.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.parties.PartyId;

/**
 * The members that every command may have beside its own: when it took effect, why, for whom, and what shows it.
 *
 * @param effectiveDate the date on which the fact holds, in Europe/Amsterdam; today if absent, never in the future
 * @param reason why; mandatory where the request says so
 * @param onBehalfOf the party acted for
 * @param decision the decision under which it is done, where it needs one
 * @param evidence documents outside the ledger, each with the SHA-256 of its bytes
 */
public record Circumstances(
        @PlausibleDate @Nullable LocalDate effectiveDate,
        @PlainText(max = 1000) @Nullable String reason,
        @Nullable PartyId onBehalfOf,
        @Nullable DecisionId decision,
        @Size(max = 20) @Nullable List<@Valid EvidenceRequest> evidence)
        implements RequestBodyRecord {

    /** A document: where it is and the SHA-256 of its bytes in lower-case hexadecimal. */
    public record EvidenceRequest(
            @NotNull @PlainText(max = 2000) String uri,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) implements RequestBodyRecord {}
}
