package org.programmeledger.command.claims;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
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
import org.programmeledger.command.claims.ClaimState.Recorded;
import org.programmeledger.command.claims.ClaimState.Unrecorded;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** Decides about claims. Another claim on the same effect is no reason to refuse one: the read side shows both. */
final class ClaimDecider {

    private ClaimDecider() {}

    static Verdict<ClaimEvent> decide(ClaimCommand command, ClaimState state, References references) {
        return switch (state) {
            case Unrecorded _ when command instanceof RecordClaim claim -> record(claim, references);
            case Unrecorded _ -> throw new IllegalStateException("a stream begins with its recording");
            case Recorded claim -> decide(command, claim, references);
        };
    }

    private static Verdict<ClaimEvent> decide(ClaimCommand command, Recorded claim, References references) {
        return switch (command) {
            case RecordClaim _ -> throw new IllegalStateException("a claim is recorded once, under a new id");
            case AcceptClaim acceptance -> accepted(acceptance, claim, references);
            case RejectClaim(var id, var assessor, var by, var today) -> {
                var no = partial(claim, assessor, by, today, references);
                yield no != null ? refuse(no) : accept(new ClaimRejected(id, assessor, by));
            }
            case WithdrawClaim withdrawal -> withdraw(withdrawal, claim);
        };
    }

    private static Verdict<ClaimEvent> record(RecordClaim command, References references) {
        return switch (references.stateOf(command.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(command.initiative()));
            case InitiativeState.Known initiative -> {
                var no = misfit(command, initiative.programme(), references);
                yield no != null ? refuse(no) : accept(recorded(command, initiative.programme()));
            }
        };
    }

    private static @Nullable ClaimRejection misfit(RecordClaim command, ProgrammeId programme, References references) {
        var effect = command.effect();
        for (var party : List.of(command.author(), effect.beneficiary())) {
            if (!references.stateOf(party, PartyState.FOLD).registered()) {
                return new UnknownParty(party);
            }
        }
        return misfit(effect, references.stateOf(programme, ProgrammeState.FOLD));
    }

    private static @Nullable ClaimRejection misfit(Effect effect, ProgrammeState programme) {
        var group = effect.group();
        if (group != null && !programme.has(ProgrammeList.AFFECTED_GROUPS, group)) {
            return new UnknownAffectedGroups(List.of(group));
        }
        return effect.until().isBefore(effect.from())
                ? new PeriodEndsBeforeItBegins(effect.from(), effect.until())
                : null;
    }

    private static ClaimRecorded recorded(RecordClaim command, ProgrammeId programme) {
        return new ClaimRecorded(
                command.claim(),
                programme,
                command.initiative(),
                command.kind(),
                command.effect(),
                command.value(),
                command.method(),
                command.author(),
                command.mechanism(),
                command.by());
    }

    private static Verdict<ClaimEvent> accepted(AcceptClaim command, Recorded claim, References references) {
        var no = partial(claim, command.assessor(), command.by(), command.today(), references);
        if (no != null) {
            return refuse(no);
        }
        var value = command.value();
        if (!value.currency().equals(claim.value().currency())) {
            return refuse(new AssessedInAnotherCurrency(
                    value.currency(), claim.value().currency()));
        }
        return value.compareTo(claim.value()) > 0
                ? refuse(new MoreThanWasClaimed(value, claim.value()))
                : accept(new ClaimAccepted(command.claim(), value, command.assessor(), command.by()));
    }

    /** Why this person and party may not assess this claim now; null if they may. */
    private static @Nullable ClaimRejection partial(
            Recorded claim, PartyId assessor, PersonId by, LocalDate today, References references) {
        if (!references.stateOf(assessor, PartyState.FOLD).registered()) {
            return new UnknownParty(assessor);
        }
        if (claim.phase() != Phase.RECORDED) {
            return new ClaimNoLongerOpen(claim.phase());
        }
        if (assessor.equals(claim.author())) {
            return new AuthorMayNotAssess(claim.author());
        }
        if (by.equals(claim.recordedBy())) {
            return new RecorderMayNotAssess();
        }
        return references.stateOf(by, PersonState.FOLD).actsFor(claim.author(), today)
                ? new AssessorActsForAuthor(claim.author())
                : null;
    }

    private static Verdict<ClaimEvent> withdraw(WithdrawClaim command, Recorded claim) {
        return switch (claim.phase()) {
            case REJECTED, WITHDRAWN -> refuse(new ClaimNoLongerOpen(claim.phase()));
            case RECORDED, ACCEPTED ->
                command.author().equals(claim.author())
                        ? accept(new ClaimWithdrawn(command.claim()))
                        : refuse(new NotTheAuthor(command.author(), claim.author()));
        };
    }
}
