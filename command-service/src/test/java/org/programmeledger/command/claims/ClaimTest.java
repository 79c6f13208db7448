package org.programmeledger.command.claims;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.claim;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.claims.ClaimCommand.AcceptClaim;
import org.programmeledger.command.claims.ClaimCommand.RecordClaim;
import org.programmeledger.command.claims.ClaimCommand.RejectClaim;
import org.programmeledger.command.claims.ClaimCommand.WithdrawClaim;
import org.programmeledger.command.claims.ClaimRejection.RecorderMayNotAssess;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;

/** Each command reaches the decider and its events come back. */
class ClaimTest {

    private static final LocalDate DAY = LocalDate.parse("2019-12-31");
    private static final Effect EFFECT = new Effect(code("off-benefit"), CITY, null, DAY, DAY);
    private static final ClaimRecorded RECORDED = new ClaimRecorded(
            claim(1),
            PROGRAMME,
            initiative(1),
            ClaimKind.SOCIAL_RETURN,
            EFFECT,
            eur("2.00"),
            code("sroi"),
            CITY,
            null,
            person(1));

    private final Wiring<Claim> claim = new Wiring<>(
            Claim.class,
            History.of(BoTu.world())
                    .and(
                            new PartyRegistered(party(2), "Verzekeraar", PartyType.OTHER, null, null),
                            proposed(initiative(1), PROGRAMME, share("social", "100"))));

    @Test
    void isRecorded() {
        claim.given()
                .when(new RecordClaim(
                        claim(1),
                        initiative(1),
                        ClaimKind.SOCIAL_RETURN,
                        EFFECT,
                        eur("2.00"),
                        code("sroi"),
                        CITY,
                        null,
                        person(1)))
                .expectEvents(RECORDED);
    }

    @Test
    void isAcceptedByAnother() {
        claim.given(RECORDED)
                .when(new AcceptClaim(claim(1), eur("1.00"), party(2), person(2), DAY), Wiring.ifMatch(0))
                .expectEvents(new ClaimAccepted(claim(1), eur("1.00"), party(2), person(2)));
        claim.refuses(
                claim.given(RECORDED).when(new AcceptClaim(claim(1), eur("1.00"), party(2), person(1), DAY)),
                new RecorderMayNotAssess());
    }

    @Test
    void isRejectedByAnother() {
        claim.given(RECORDED)
                .when(new RejectClaim(claim(1), party(2), person(2), DAY))
                .expectEvents(new ClaimRejected(claim(1), party(2), person(2)));
    }

    @Test
    void isWithdrawnAtTheVersionThatWasSeen() {
        claim.given(RECORDED).when(new WithdrawClaim(claim(1), CITY)).expectEvents(new ClaimWithdrawn(claim(1)));
        claim.isStale(claim.given(RECORDED).when(new WithdrawClaim(claim(1), CITY), Wiring.ifMatch(1)));
    }
}
