package org.programmeledger.command.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.claim;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.claims.ClaimCommand.AcceptClaim;
import org.programmeledger.command.claims.ClaimCommand.RecordClaim;
import org.programmeledger.command.claims.ClaimCommand.RejectClaim;
import org.programmeledger.command.claims.ClaimCommand.WithdrawClaim;
import org.programmeledger.command.claims.ClaimRejection.AssessedInAnotherCurrency;
import org.programmeledger.command.claims.ClaimRejection.AssessorActsForAuthor;
import org.programmeledger.command.claims.ClaimRejection.AuthorMayNotAssess;
import org.programmeledger.command.claims.ClaimRejection.ClaimNoLongerOpen;
import org.programmeledger.command.claims.ClaimRejection.MoreThanWasClaimed;
import org.programmeledger.command.claims.ClaimRejection.NotTheAuthor;
import org.programmeledger.command.claims.ClaimRejection.PeriodEndsBeforeItBegins;
import org.programmeledger.command.claims.ClaimRejection.RecorderMayNotAssess;
import org.programmeledger.command.claims.ClaimRejection.UnknownAffectedGroups;
import org.programmeledger.command.claims.ClaimRejection.UnknownInitiative;
import org.programmeledger.command.claims.ClaimRejection.UnknownParty;
import org.programmeledger.command.claims.ClaimState.Phase;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** Given what happened to a claim, when a command, then events or the rule that said no. */
class ClaimDeciderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PartyId INSURER = party(2);
    private static final Effect EFFECT = effect(CITY, "youth", "2019-01-01", "2019-12-31");

    private final History history = History.of(BoTu.world())
            .and(
                    new PartyRegistered(INSURER, "Verzekeraar", PartyType.OTHER, null, null),
                    proposed(initiative(1), PROGRAMME, share("social", "100")));

    private static Effect effect(PartyId beneficiary, @Nullable String group, String from, String until) {
        return new Effect(
                code("off-benefit"),
                beneficiary,
                group == null ? null : code(group),
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    private static RecordClaim claiming(long number, PartyId author, Effect effect) {
        return new RecordClaim(
                claim(number),
                initiative(1),
                ClaimKind.AVOIDED_COST,
                effect,
                eur("120000.00"),
                code("sroi-guide"),
                author,
                FinancingMechanism.SOCIAL_RETURN,
                person(1));
    }

    private static ClaimRecorded recorded(long number, PartyId author, Effect effect) {
        return new ClaimRecorded(
                claim(number),
                PROGRAMME,
                initiative(1),
                ClaimKind.AVOIDED_COST,
                effect,
                eur("120000.00"),
                code("sroi-guide"),
                author,
                FinancingMechanism.SOCIAL_RETURN,
                person(1));
    }

    private static AcceptClaim accepting(Money value, PartyId assessor, long by) {
        return new AcceptClaim(claim(1), value, assessor, person(by), TODAY);
    }

    private Verdict<ClaimEvent> when(ClaimCommand command) {
        return ClaimDecider.decide(command, history.stateOf(command.claim(), ClaimState.FOLD), history);
    }

    private void actsFor(long person, PartyId party, LocalDate until) {
        var assignment = new AssignmentId(id(AssignmentId.PREFIX, 1));
        history.and(
                new PersonRegistered(person(person), PersonKind.HUMAN),
                new RoleProposed(person(person), assignment, Role.FUNDER, party, TODAY.minusYears(1), until, person(9)),
                new RoleGranted(person(person), assignment, TODAY.minusYears(1), person(9)));
    }

    @Test
    void aClaimBelongsToTheProgrammeOfItsInitiative() {
        assertThat(when(claiming(1, INSURER, EFFECT))).isEqualTo(accept(recorded(1, INSURER, EFFECT)));
    }

    @Test
    void aClaimOnAnEffectThatIsClaimedAlreadyIsRecordedToo() {
        history.and(recorded(1, CITY, EFFECT));

        assertThat(when(claiming(2, INSURER, EFFECT))).isEqualTo(accept(recorded(2, INSURER, EFFECT)));
    }

    @Test
    void whatAClaimNamesMustExist() {
        var stranger = new RecordClaim(
                claim(1),
                initiative(9),
                ClaimKind.VALUE_UPLIFT,
                EFFECT,
                eur("1.00"),
                code("woz"),
                NOBODY,
                null,
                person(1));
        assertThat(when(stranger)).isEqualTo(refuse(new UnknownInitiative(initiative(9))));
        assertThat(when(claiming(1, NOBODY, EFFECT))).isEqualTo(refuse(new UnknownParty(NOBODY)));
        assertThat(when(claiming(1, INSURER, effect(NOBODY, "youth", "2019-01-01", "2019-12-31"))))
                .isEqualTo(refuse(new UnknownParty(NOBODY)));
        assertThat(when(claiming(1, INSURER, effect(CITY, "cats", "2019-01-01", "2018-12-31"))))
                .isEqualTo(refuse(new UnknownAffectedGroups(List.of(code("cats")))));
        assertThat(when(claiming(1, INSURER, effect(CITY, null, "2019-01-01", "2018-12-31"))))
                .isEqualTo(refuse(
                        new PeriodEndsBeforeItBegins(LocalDate.parse("2019-01-01"), LocalDate.parse("2018-12-31"))));
        assertThat(when(claiming(1, INSURER, effect(CITY, null, "2019-01-01", "2019-01-01"))))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void anAssessorAcceptsWhatWasClaimedOrLess() {
        history.and(recorded(1, INSURER, EFFECT));

        assertThat(when(accepting(eur("120000.00"), CITY, 2)))
                .isEqualTo(accept(new ClaimAccepted(claim(1), eur("120000.00"), CITY, person(2))));
        assertThat(when(accepting(eur("0.01"), CITY, 2)))
                .isEqualTo(accept(new ClaimAccepted(claim(1), eur("0.01"), CITY, person(2))));
        assertThat(when(accepting(eur("120000.01"), CITY, 2)))
                .isEqualTo(refuse(new MoreThanWasClaimed(eur("120000.01"), eur("120000.00"))));
        assertThat(when(accepting(Money.parse("1.00", "USD"), CITY, 2)))
                .isEqualTo(refuse(new AssessedInAnotherCurrency("USD", "EUR")));
        assertThat(when(accepting(eur("1.00"), NOBODY, 2))).isEqualTo(refuse(new UnknownParty(NOBODY)));
    }

    @Test
    void nobodyAssessesTheirOwnClaim() { // invariant 12
        history.and(recorded(1, INSURER, EFFECT));

        assertThat(when(accepting(eur("1.00"), INSURER, 2))).isEqualTo(refuse(new AuthorMayNotAssess(INSURER)));
        assertThat(when(accepting(eur("1.00"), CITY, 1))).isEqualTo(refuse(new RecorderMayNotAssess()));
        assertThat(when(new RejectClaim(claim(1), INSURER, person(2), TODAY)))
                .isEqualTo(refuse(new AuthorMayNotAssess(INSURER)));
        assertThat(when(new RejectClaim(claim(1), CITY, person(1), TODAY)))
                .isEqualTo(refuse(new RecorderMayNotAssess()));
        assertThat(when(new RejectClaim(claim(1), CITY, person(2), TODAY)))
                .isEqualTo(accept(new ClaimRejected(claim(1), CITY, person(2))));
    }

    @Test
    void whoActsForTheAuthorDoesNotAssessForAnotherParty() { // invariant 12
        history.and(recorded(1, INSURER, EFFECT));
        actsFor(2, INSURER, TODAY);

        assertThat(when(accepting(eur("1.00"), CITY, 2))).isEqualTo(refuse(new AssessorActsForAuthor(INSURER)));
        assertThat(when(new RejectClaim(claim(1), CITY, person(2), TODAY)))
                .isEqualTo(refuse(new AssessorActsForAuthor(INSURER)));
    }

    @Test
    void whoNoLongerActsForTheAuthorMayAssess() {
        history.and(recorded(1, INSURER, EFFECT));
        actsFor(2, INSURER, TODAY.minusDays(1));

        assertThat(when(accepting(eur("1.00"), CITY, 2))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aClaimIsAssessedOnce() {
        history.and(recorded(1, INSURER, EFFECT), new ClaimAccepted(claim(1), eur("1.00"), CITY, person(2)));

        assertThat(when(accepting(eur("1.00"), CITY, 2))).isEqualTo(refuse(new ClaimNoLongerOpen(Phase.ACCEPTED)));
        assertThat(when(new RejectClaim(claim(1), CITY, person(2), TODAY)))
                .isEqualTo(refuse(new ClaimNoLongerOpen(Phase.ACCEPTED)));
    }

    @Test
    void theAuthorWithdrawsAnOpenOrAcceptedClaimAndNobodyElseDoes() {
        history.and(recorded(1, INSURER, EFFECT));
        var withdrawn = accept(new ClaimWithdrawn(claim(1)));

        assertThat(when(new WithdrawClaim(claim(1), CITY))).isEqualTo(refuse(new NotTheAuthor(CITY, INSURER)));
        assertThat(when(new WithdrawClaim(claim(1), INSURER))).isEqualTo(withdrawn);
        history.and(new ClaimAccepted(claim(1), eur("1.00"), CITY, person(2)));
        assertThat(when(new WithdrawClaim(claim(1), INSURER))).isEqualTo(withdrawn);
        history.and(new ClaimWithdrawn(claim(1)));
        assertThat(when(new WithdrawClaim(claim(1), INSURER)))
                .isEqualTo(refuse(new ClaimNoLongerOpen(Phase.WITHDRAWN)));
        assertThat(when(accepting(eur("1.00"), CITY, 2))).isEqualTo(refuse(new ClaimNoLongerOpen(Phase.WITHDRAWN)));
    }

    @Test
    void aRejectedClaimStaysRejected() {
        history.and(recorded(1, INSURER, EFFECT), new ClaimRejected(claim(1), CITY, person(2)));

        assertThat(when(new WithdrawClaim(claim(1), INSURER))).isEqualTo(refuse(new ClaimNoLongerOpen(Phase.REJECTED)));
    }
}
