package org.programmeledger.command.initiatives;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.programmeledger.command.Basis;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.coalition.CoalitionState.Authority;
import org.programmeledger.command.coalition.CoalitionState.Authority.Given;
import org.programmeledger.command.coalition.CoalitionState.Authority.Withheld;
import org.programmeledger.command.initiatives.InitiativeCommand.AdoptInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.ContinueInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.RegisterInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StartInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StopInitiative;
import org.programmeledger.command.initiatives.InitiativeRejection.ContinuedBefore;
import org.programmeledger.command.initiatives.InitiativeRejection.DecisionAboutAnother;
import org.programmeledger.command.initiatives.InitiativeRejection.NamedTwice;
import org.programmeledger.command.initiatives.InitiativeRejection.SharesNotWhole;
import org.programmeledger.command.initiatives.InitiativeRejection.StoppedBefore;
import org.programmeledger.command.initiatives.InitiativeRejection.UnknownLines;
import org.programmeledger.command.initiatives.InitiativeRejection.UnknownParty;
import org.programmeledger.command.initiatives.InitiativeRejection.UnknownPriorities;
import org.programmeledger.command.initiatives.InitiativeRejection.UnknownProgramme;
import org.programmeledger.command.initiatives.InitiativeRejection.UnknownThemes;
import org.programmeledger.command.initiatives.InitiativeRejection.WrongPhase;
import org.programmeledger.command.initiatives.InitiativeState.Known;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.command.initiatives.InitiativeState.Unknown;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.Code;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.ThemeShare;

/** Decides about initiatives. */
final class InitiativeDecider {

    private InitiativeDecider() {}

    static Verdict<InitiativeEvent> decide(InitiativeCommand command, InitiativeState state, References references) {
        return switch (command) {
            case RegisterInitiative register -> register(register, references);
            case AdoptInitiative(var id) -> move(state, Phase.PROPOSED, new InitiativeAdopted(id));
            case StartInitiative(var id) -> move(state, Phase.ADOPTED, new InitiativeStarted(id));
            case StopInitiative stop -> stop(stop, known(state), references);
            case ContinueInitiative on -> goOn(on, known(state), references);
        };
    }

    private static Verdict<InitiativeEvent> stop(StopInitiative command, Known known, References references) {
        if (known.phase() == Phase.STOPPED) {
            return refuse(new StoppedBefore(command.initiative()));
        }
        return switch (authority(command.initiative(), command.basis(), DecisionKind.STOP, known, references)) {
            case Withheld(var because) -> refuse(because);
            case Given(var entry) -> accept(new InitiativeStopped(command.initiative(), entry.decision()));
        };
    }

    private static Verdict<InitiativeEvent> goOn(ContinueInitiative command, Known known, References references) {
        if (known.phase() == Phase.PROPOSED) {
            return refuse(new WrongPhase(known.phase(), Phase.ADOPTED));
        }
        return switch (authority(command.initiative(), command.basis(), DecisionKind.CONTINUATION, known, references)) {
            case Withheld(var because) -> refuse(because);
            case Given(var entry) ->
                known.decisions().contains(entry.decision())
                        ? refuse(new ContinuedBefore(command.initiative(), entry.decision()))
                        : accept(new InitiativeContinued(command.initiative(), entry.decision(), entry.until()));
        };
    }

    /** A decision in force of this kind, about this initiative (invariant 11). */
    private static Authority authority(
            InitiativeId id, Basis basis, DecisionKind kind, Known known, References references) {
        return switch (CoalitionState.authority(known.programme(), basis, kind, references)) {
            case Given(var entry)
            when !id.equals(entry.subject().initiative()) ->
                new Withheld(new DecisionAboutAnother(entry.decision(), List.of("initiative")));
            case Authority answer -> answer;
        };
    }

    private static Known known(InitiativeState state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("a stream begins with its registration");
            case Known known -> known;
        };
    }

    private static Verdict<InitiativeEvent> register(RegisterInitiative command, References references) {
        var programme = references.stateOf(command.programme(), ProgrammeState.FOLD);
        if (!programme.established()) {
            return refuse(new UnknownProgramme(command.programme()));
        }
        if (!references.stateOf(command.initiator(), PartyState.FOLD).registered()) {
            return refuse(new UnknownParty(command.initiator()));
        }
        var themes = command.themes().stream().map(ThemeShare::theme).toList();
        var lines = missing(programme, ProgrammeList.LINES, command.lines());
        if (!lines.isEmpty()) {
            return refuse(new UnknownLines(lines));
        }
        var unknownThemes = missing(programme, ProgrammeList.THEMES, themes);
        if (!unknownThemes.isEmpty()) {
            return refuse(new UnknownThemes(unknownThemes));
        }
        var priorities = missing(programme, ProgrammeList.PRIORITIES, command.priorities());
        if (!priorities.isEmpty()) {
            return refuse(new UnknownPriorities(priorities));
        }
        var twice = Stream.of(command.lines(), themes, command.priorities())
                .flatMap(InitiativeDecider::namedTwice)
                .toList();
        if (!twice.isEmpty()) {
            return refuse(new NamedTwice(twice));
        }
        var shares = command.themes().stream().map(ThemeShare::share).toList();
        if (!Percentage.areWhole(shares)) {
            return refuse(new SharesNotWhole(Percentage.sum(shares)));
        }
        return accept(registered(command));
    }

    private static InitiativeRegistered registered(RegisterInitiative command) {
        return new InitiativeRegistered(
                command.initiative(),
                command.programme(),
                command.name(),
                command.summary(),
                command.kind(),
                command.lines(),
                command.themes(),
                command.priorities(),
                command.initiator());
    }

    private static Verdict<InitiativeEvent> move(InitiativeState state, Phase required, InitiativeEvent event) {
        var phase = known(state).phase();
        return phase == required ? accept(event) : refuse(new WrongPhase(phase, required));
    }

    private static List<Code> missing(ProgrammeState programme, ProgrammeList list, List<Code> codes) {
        return codes.stream().filter(code -> !programme.has(list, code)).toList();
    }

    private static Stream<Code> namedTwice(List<Code> codes) {
        var seen = new HashSet<Code>();
        Predicate<Code> first = seen::add;
        return codes.stream().filter(first.negate()).distinct();
    }
}
