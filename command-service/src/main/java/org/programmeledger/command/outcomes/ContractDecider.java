package org.programmeledger.command.outcomes;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.outcomes.ContractCommand.SignContract;
import org.programmeledger.command.outcomes.ContractCommand.SubmitOutcomes;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.command.outcomes.ContractRejection.NotTheProvider;
import org.programmeledger.command.outcomes.ContractRejection.NotTheVerifier;
import org.programmeledger.command.outcomes.ContractRejection.OutcomesNamedTwice;
import org.programmeledger.command.outcomes.ContractRejection.OutcomesNotSubmitted;
import org.programmeledger.command.outcomes.ContractRejection.PeriodEndsBeforeItBegins;
import org.programmeledger.command.outcomes.ContractRejection.PeriodHasNotBegun;
import org.programmeledger.command.outcomes.ContractRejection.PeriodsNotInOrder;
import org.programmeledger.command.outcomes.ContractRejection.SubmissionVerifiedAlready;
import org.programmeledger.command.outcomes.ContractRejection.SubmitterMayNotVerify;
import org.programmeledger.command.outcomes.ContractRejection.UnknownInitiative;
import org.programmeledger.command.outcomes.ContractRejection.UnknownParty;
import org.programmeledger.command.outcomes.ContractRejection.UnknownPeriod;
import org.programmeledger.command.outcomes.ContractRejection.UnknownSubmission;
import org.programmeledger.command.outcomes.ContractRejection.VerifierHasAnInterest;
import org.programmeledger.command.outcomes.ContractRejection.VerifierNotIndependent;
import org.programmeledger.command.outcomes.ContractState.Signed;
import org.programmeledger.command.outcomes.ContractState.Submission;
import org.programmeledger.command.outcomes.ContractState.Unsigned;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.events.Money;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.programme.ProgrammeId;

/** Decides about outcome contracts. An outcome that does not count is part of what was verified, with the reason. */
final class ContractDecider {

    private ContractDecider() {}

    static Verdict<ContractEvent> decide(ContractCommand command, ContractState state, References references) {
        return switch (state) {
            case Unsigned _ when command instanceof SignContract contract -> sign(contract, references);
            case Unsigned _ -> throw new IllegalStateException("a stream begins with its signing");
            case Signed contract ->
                switch (command) {
                    case SignContract _ -> throw new IllegalStateException("a contract is signed once, under a new id");
                    case SubmitOutcomes submission -> submit(submission, contract);
                    case VerifyOutcomes verification -> verify(verification, contract, references);
                };
        };
    }

    private static Verdict<ContractEvent> sign(SignContract command, References references) {
        return switch (references.stateOf(command.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(command.initiative()));
            case InitiativeState.Known initiative -> {
                var no = misfit(command, references);
                yield no != null ? refuse(no) : accept(signed(command, initiative.programme()));
            }
        };
    }

    private static @Nullable ContractRejection misfit(SignContract command, References references) {
        var bond = command.bond();
        for (var party :
                Stream.concat(bond.interested(), Stream.of(bond.verifier())).toList()) {
            if (!references.stateOf(party, PartyState.FOLD).registered()) {
                return new UnknownParty(party);
            }
        }
        return bond.interested().anyMatch(bond.verifier()::equals)
                ? new VerifierNotIndependent(bond.verifier())
                : misfit(command.periods());
    }

    private static @Nullable ContractRejection misfit(List<CappedPeriod> periods) {
        for (var period : periods) {
            if (period.until().isBefore(period.from())) {
                return new PeriodEndsBeforeItBegins(period.from(), period.until());
            }
        }
        for (int next = 1; next < periods.size(); next++) {
            var until = periods.get(next - 1).until();
            var from = periods.get(next).from();
            if (!from.isAfter(until)) {
                return new PeriodsNotInOrder(until, from);
            }
        }
        return null;
    }

    private static ContractSigned signed(SignContract command, ProgrammeId programme) {
        return new ContractSigned(
                command.contract(),
                programme,
                command.initiative(),
                command.bond(),
                command.outcome(),
                command.description(),
                command.tariff(),
                command.periods());
    }

    private static Verdict<ContractEvent> submit(SubmitOutcomes command, Signed contract) {
        var provider = contract.bond().provider();
        if (!command.provider().equals(provider)) {
            return refuse(new NotTheProvider(command.provider(), provider));
        }
        int last = contract.periods().size();
        if (command.period() < 1 || command.period() > last) {
            return refuse(new UnknownPeriod(command.period(), last));
        }
        var from = contract.periods().get(command.period() - 1).from();
        if (from.isAfter(command.today())) {
            return refuse(new PeriodHasNotBegun(from, command.today()));
        }
        var twice = namedTwice(command.outcomes());
        return twice.isEmpty()
                ? accept(new OutcomesSubmitted(
                        command.contract(), command.submission(), command.period(), command.outcomes(), command.by()))
                : refuse(new OutcomesNamedTwice(twice));
    }

    private static Verdict<ContractEvent> verify(VerifyOutcomes command, Signed contract, References references) {
        var verifier = contract.bond().verifier();
        if (!command.verifier().equals(verifier)) {
            return refuse(new NotTheVerifier(command.verifier(), verifier));
        }
        var submission = contract.submissions().get(command.submission());
        if (submission == null) {
            return refuse(new UnknownSubmission(command.submission()));
        }
        if (submission.verified()) {
            return refuse(new SubmissionVerifiedAlready(command.submission()));
        }
        var no = partial(command, submission, contract, references);
        if (no != null) {
            return refuse(no);
        }
        var confirmed = Set.copyOf(command.confirmed());
        var others = confirmed.stream()
                .filter(outcome -> !submission.outcomes().contains(outcome))
                .sorted()
                .toList();
        return others.isEmpty()
                ? accept(
                        verified(command, submission.period(), Allotment.of(submission, confirmed, contract), contract))
                : refuse(new OutcomesNotSubmitted(others));
    }

    /** Why this person may not verify; null if they may. */
    private static @Nullable ContractRejection partial(
            VerifyOutcomes command, Submission submission, Signed contract, References references) {
        if (command.by().equals(submission.submittedBy())) {
            return new SubmitterMayNotVerify();
        }
        var person = references.stateOf(command.by(), PersonState.FOLD);
        return contract.bond()
                .interested()
                .filter(party -> person.actsFor(party, command.today()))
                .findFirst()
                .map(VerifierHasAnInterest::new)
                .orElse(null);
    }

    private static OutcomesVerified verified(VerifyOutcomes command, int period, Allotment allotment, Signed contract) {
        var tariff = contract.tariff();
        var payable = new Money(
                Math.multiplyExact(tariff.minor(), allotment.accepted().size()), tariff.currency());
        return new OutcomesVerified(
                command.contract(),
                command.submission(),
                period,
                allotment.accepted(),
                allotment.carriedOver(),
                allotment.refused(),
                payable,
                command.by());
    }

    private static List<Pseudonym> namedTwice(List<Pseudonym> outcomes) {
        var seen = new HashSet<Pseudonym>();
        Predicate<Pseudonym> first = seen::add;
        return outcomes.stream().filter(first.negate()).distinct().toList();
    }
}
