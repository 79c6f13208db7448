package org.programmeledger.command.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.History;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
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
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

class InitiativeDeciderTest {

    private static final InitiativeId INITIATIVE = initiative(1);
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(id(ProgrammeId.PREFIX, 2));

    private final History history = History.of(BoTu.world());

    private Verdict<InitiativeEvent> when(InitiativeCommand command) {
        var state = history.stateOf(command.initiative(), InitiativeState.FOLD);
        return InitiativeDecider.decide(command, state, history);
    }

    private static RegisterInitiative register(
            ProgrammeId programme, PartyId initiator, List<Code> lines, List<Code> priorities, ThemeShare... themes) {
        return new RegisterInitiative(
                INITIATIVE,
                programme,
                "West Practice",
                "Learning on the job",
                InitiativeKind.BREAKTHROUGH_DOSSIER,
                lines,
                List.of(themes),
                priorities,
                initiator);
    }

    private static RegisterInitiative sharing(ThemeShare... themes) {
        return register(PROGRAMME, CITY, codes("baseline"), codes("empower"), themes);
    }

    @Test
    void anInitiativeIsRegisteredWithWhatItServes() {
        assertThat(when(sharing(share("social", "33.33"), share("work", "33.33"), share("youth", "33.34"))))
                .isEqualTo(accept(new InitiativeRegistered(
                        INITIATIVE,
                        PROGRAMME,
                        "West Practice",
                        "Learning on the job",
                        InitiativeKind.BREAKTHROUGH_DOSSIER,
                        codes("baseline"),
                        List.of(share("social", "33.33"), share("work", "33.33"), share("youth", "33.34")),
                        codes("empower"),
                        CITY)));
    }

    @Test
    void unknownProgrammeBeforeEverythingElse() {
        assertThat(when(register(ELSEWHERE, NOBODY, codes("no"), codes("no"), share("no", "1"))))
                .isEqualTo(refuse(new UnknownProgramme(ELSEWHERE)));
    }

    @Test
    void unknownPartyBeforeUnknownLines() {
        assertThat(when(register(PROGRAMME, NOBODY, codes("no"), codes("no"), share("no", "1"))))
                .isEqualTo(refuse(new UnknownParty(NOBODY)));
    }

    @Test
    void unknownLinesBeforeUnknownThemes() {
        assertThat(when(register(PROGRAMME, CITY, codes("a", "current", "b"), codes("no"), share("no", "1"))))
                .isEqualTo(refuse(new UnknownLines(codes("a", "b"))));
    }

    @Test
    void unknownThemesBeforeUnknownPriorities() {
        assertThat(when(register(PROGRAMME, CITY, codes("current"), codes("no"), share("benches", "1"))))
                .isEqualTo(refuse(new UnknownThemes(codes("benches"))));
    }

    @Test
    void unknownPrioritiesBeforeNamedTwice() {
        assertThat(when(register(PROGRAMME, CITY, codes("current", "current"), codes("no"), share("work", "1"))))
                .isEqualTo(refuse(new UnknownPriorities(codes("no"))));
    }

    @Test
    void namedTwiceBeforeSharesNotWhole() {
        var lines = codes("current", "baseline", "current", "current");
        var priorities = codes("empower", "empower");

        assertThat(when(register(PROGRAMME, CITY, lines, priorities, share("work", "1"), share("work", "1"))))
                .isEqualTo(refuse(new NamedTwice(codes("current", "work", "empower"))));
    }

    @Test
    void sharesNotWholeByAHundredthOnEitherSide() {
        assertThat(when(sharing(share("social", "60.00"), share("work", "39.99"))))
                .isEqualTo(refuse(new SharesNotWhole(new BigDecimal("99.99"))));
        assertThat(when(sharing(share("social", "60.00"), share("work", "40.01"))))
                .isEqualTo(refuse(new SharesNotWhole(new BigDecimal("100.01"))));
        assertThat(when(sharing(share("social", "100")))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aProposedInitiativeIsAdoptedAndThenStarted() {
        history.and(proposed(INITIATIVE, PROGRAMME, share("social", "100")));
        assertThat(when(new AdoptInitiative(INITIATIVE))).isEqualTo(accept(new InitiativeAdopted(INITIATIVE)));

        history.and(new InitiativeAdopted(INITIATIVE));
        assertThat(when(new StartInitiative(INITIATIVE))).isEqualTo(accept(new InitiativeStarted(INITIATIVE)));
    }

    @Test
    void wrongPhase() {
        history.and(proposed(INITIATIVE, PROGRAMME, share("social", "100")));
        assertThat(when(new StartInitiative(INITIATIVE)))
                .isEqualTo(refuse(new WrongPhase(Phase.PROPOSED, Phase.ADOPTED)));

        history.and(new InitiativeAdopted(INITIATIVE));
        assertThat(when(new AdoptInitiative(INITIATIVE)))
                .isEqualTo(refuse(new WrongPhase(Phase.ADOPTED, Phase.PROPOSED)));

        history.and(new InitiativeStarted(INITIATIVE));
        assertThat(when(new StartInitiative(INITIATIVE)))
                .isEqualTo(refuse(new WrongPhase(Phase.RUNNING, Phase.ADOPTED)));
    }

    private static DecisionEntered decided(long number, DecisionKind kind, InitiativeId initiative) {
        return Decided.entered(
                new DecisionId(id(DecisionId.PREFIX, number)),
                kind,
                new Subject(null, initiative, null, null, null),
                null);
    }

    /** Invariant 11: stopping and going on each name a decision in force about this initiative. */
    @Test
    void itIsStoppedAndGoesOnByDecision() {
        var stop = decided(1, DecisionKind.STOP, INITIATIVE);
        var goOn = decided(2, DecisionKind.CONTINUATION, INITIATIVE);
        history.and(proposed(INITIATIVE, PROGRAMME, share("social", "100")), new InitiativeAdopted(INITIATIVE))
                .and(Decided.anythingOf())
                .and(stop, goOn, decided(3, DecisionKind.STOP, initiative(2)));

        assertThat(code(when(new StopInitiative(INITIATIVE, Decided.NOTHING)))).isEqualTo("decision-needed");
        assertThat(code(when(new StopInitiative(INITIATIVE, Decided.on(goOn.decision())))))
                .isEqualTo("decision-of-another-kind");
        var others = new DecisionId(id(DecisionId.PREFIX, 3));
        assertThat(when(new StopInitiative(INITIATIVE, Decided.on(others))))
                .isEqualTo(refuse(new DecisionAboutAnother(others, List.of("initiative"))));
        var stopped = new InitiativeStopped(INITIATIVE, stop.decision());
        assertThat(when(new StopInitiative(INITIATIVE, Decided.on(stop.decision()))))
                .isEqualTo(accept(stopped));

        history.and(stopped);
        assertThat(when(new StopInitiative(INITIATIVE, Decided.on(stop.decision()))))
                .isEqualTo(refuse(new StoppedBefore(INITIATIVE)));
        var continued = new InitiativeContinued(INITIATIVE, goOn.decision(), null);
        assertThat(when(new ContinueInitiative(INITIATIVE, Decided.on(goOn.decision()))))
                .isEqualTo(accept(continued));

        history.and(continued);
        assertThat(((InitiativeState.Known) history.stateOf(INITIATIVE, InitiativeState.FOLD)).phase())
                .isEqualTo(Phase.RUNNING);
        assertThat(when(new ContinueInitiative(INITIATIVE, Decided.on(goOn.decision()))))
                .isEqualTo(refuse(new ContinuedBefore(INITIATIVE, goOn.decision())));
    }

    private static String code(Verdict<InitiativeEvent> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return Rejection.codeOf(
                ((Verdict.Refused<InitiativeEvent>) verdict).rejection().getClass());
    }

    @Test
    void whatTheShellRulesOutIsAFaultNotARefusal() {
        assertThatThrownBy(() -> when(new AdoptInitiative(INITIATIVE))).isInstanceOf(IllegalStateException.class);
    }
}
