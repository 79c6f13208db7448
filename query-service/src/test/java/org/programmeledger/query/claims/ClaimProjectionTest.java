package org.programmeledger.query.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.History;
import org.programmeledger.query.claims.ClaimRow.Assessment;
import org.programmeledger.query.claims.ClaimRow.Status;

/** Given what became known of a claim, then this is its row, and these are the claims it overlaps. */
class ClaimProjectionTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final LocalDate LAST = LocalDate.parse("2019-12-31");
    private static final Effect EFFECT = new Effect(new Code("off-benefit"), CITY, null, FIRST, LAST);
    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final List<Evidence> REPORT = List.of(new Evidence("https://example.org/r", "ab".repeat(32)));

    private final ClaimProjection projection = new ClaimProjection();
    private final History history = new History().and(metadata("Onderzocht", REPORT), recorded(1, party(2), EFFECT));

    private static EventMetadata metadata(String reason, List<Evidence> evidence) {
        return new EventMetadata("person-7", null, LAST, reason, null, "command-1", "request-1", evidence);
    }

    private static ClaimId claim(long number) {
        return new ClaimId(id(ClaimId.PREFIX, number));
    }

    private static ClaimRecorded recorded(long number, PartyId author, Effect effect) {
        return new ClaimRecorded(
                claim(number),
                PROGRAMME,
                initiative(1),
                ClaimKind.AVOIDED_COST,
                effect,
                eur("120000.00"),
                new Code("sroi"),
                author,
                null,
                PERSON);
    }

    private ClaimRow row(long number) {
        var row = history.rows(projection, history.head()).get(claim(number).value());
        return Objects.requireNonNull(row);
    }

    @Test
    void aClaimShowsMethodAuthorAndEvidence() {
        assertThat(row(1))
                .isEqualTo(new ClaimRow(
                        claim(1),
                        PROGRAMME,
                        initiative(1),
                        ClaimKind.AVOIDED_COST,
                        EFFECT,
                        eur("120000.00"),
                        null,
                        new Code("sroi"),
                        party(2),
                        null,
                        LAST,
                        REPORT,
                        Status.RECORDED,
                        null,
                        1,
                        0));
    }

    @Test
    void anAcceptedClaimShowsBothValuesAndWhoFoundTheLowerOne() {
        history.and(metadata("Dubbel geteld", List.of()), new ClaimAccepted(claim(1), eur("90000.00"), CITY, PERSON));

        assertThat(row(1).claimed()).isEqualTo(eur("120000.00"));
        assertThat(row(1).accepted()).isEqualTo(eur("90000.00"));
        assertThat(row(1).assessment()).isEqualTo(new Assessment(CITY, LAST, "Dubbel geteld"));
        assertThat(row(1).evidence()).as("the author's").isEqualTo(REPORT);
    }

    @Test
    void aRejectedOrWithdrawnClaimIsWorthNothingAndStaysVisible() {
        history.and(metadata("Niet aangetoond", List.of()), new ClaimRejected(claim(1), CITY, PERSON));
        assertThat(row(1).status()).isEqualTo(Status.REJECTED);
        assertThat(row(1).accepted()).isNull();

        history.and(recorded(2, CITY, EFFECT), new ClaimAccepted(claim(2), eur("1.00"), party(2), PERSON));
        history.and(new ClaimWithdrawn(claim(2)));
        assertThat(row(2).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(row(2).accepted()).isNull();
        assertThat(row(2).assessment()).as("what was found stays").isNotNull();
    }

    @Test
    void claimsOnOneEffectOverlapWhoeverMakesThemAsLongAsBothStand() {
        history.and(recorded(2, CITY, EFFECT), recorded(3, party(2), EFFECT));

        assertThat(row(1).overlaps(row(2))).isTrue();
        assertThat(row(2).overlaps(row(1))).as("both list each other").isTrue();
        assertThat(row(1).overlaps(row(3))).as("of the same author").isTrue();
        assertThat(row(1).overlaps(row(1))).as("itself").isFalse();
        history.and(new ClaimAccepted(claim(2), eur("1.00"), party(2), PERSON));
        assertThat(row(1).overlaps(row(2))).as("accepted").isTrue();
        history.and(new ClaimWithdrawn(claim(2)), new ClaimRejected(claim(3), CITY, PERSON));
        assertThat(row(1).overlaps(row(2))).as("withdrawn").isFalse();
        assertThat(row(1).overlaps(row(3))).as("rejected").isFalse();
        assertThat(row(3).overlaps(row(1))).as("rejected").isFalse();
    }

    @Test
    void assessingWhatWasNeverRecordedIsAFault() {
        assertThatThrownBy(() ->
                        History.of(new ClaimRejected(claim(9), CITY, PERSON)).row(projection))
                .isInstanceOf(IllegalStateException.class);
    }
}
