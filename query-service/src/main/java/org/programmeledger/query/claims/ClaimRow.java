package org.programmeledger.query.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * A claim that an effect is worth money; worth, never cash (invariant 6).
 *
 * @param claimed what it is worth, by the author
 * @param accepted what it is worth, by the assessor; absent unless it was accepted and not withdrawn
 * @param recordedOn the effective date of its recording
 * @param evidence the documents that the author named
 * @param assessment who assessed it; absent as long as nobody has
 * @param changedAt the log position of its last change
 * @param version its stream version
 */
public record ClaimRow(
        ClaimId id,
        ProgrammeId programme,
        InitiativeId initiative,
        ClaimKind kind,
        Effect effect,
        Money claimed,
        @Nullable Money accepted,
        Code method,
        PartyId author,
        @Nullable FinancingMechanism mechanism,
        LocalDate recordedOn,
        List<Evidence> evidence,
        Status status,
        @Nullable Assessment assessment,
        long changedAt,
        long version) {

    /** How far it has come. */
    public enum Status {
        RECORDED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN;

        /** Whether it still claims something. */
        public boolean stands() {
            return this == RECORDED || this == ACCEPTED;
        }
    }

    /**
     * What somebody else found.
     *
     * @param assessor for which party
     * @param on the effective date
     * @param reason why, in their words
     */
    public record Assessment(
            PartyId assessor, LocalDate on, @Nullable String reason) {}

    /** Whether both stand, and count the same effect, or a part of it, twice. */
    public boolean overlaps(ClaimRow other) {
        return !id.equals(other.id)
                && status.stands()
                && other.status.stands()
                && programme.equals(other.programme)
                && effect.overlaps(other.effect);
    }
}
