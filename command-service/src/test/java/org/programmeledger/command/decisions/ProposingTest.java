package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.incident;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.decisions.Council.AUTHOR;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.ENDS;
import static org.programmeledger.command.decisions.Council.MEETING;
import static org.programmeledger.command.decisions.Council.NOW;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsIn;
import org.programmeledger.command.decisions.DecisionRejection.DecisionNotInForce;
import org.programmeledger.command.decisions.DecisionRejection.MeetingIsOver;
import org.programmeledger.command.decisions.DecisionRejection.NotOnTheAgenda;
import org.programmeledger.command.decisions.DecisionRejection.NotTheProposer;
import org.programmeledger.command.decisions.DecisionRejection.OnTheAgendaBefore;
import org.programmeledger.command.decisions.DecisionRejection.ProposalIncomplete;
import org.programmeledger.command.decisions.DecisionRejection.ProposalOutOfPlace;
import org.programmeledger.command.decisions.DecisionRejection.RuleNotWaivable;
import org.programmeledger.command.decisions.DecisionRejection.TermEndsBeforeItBegins;
import org.programmeledger.command.decisions.DecisionRejection.UnknownFund;
import org.programmeledger.command.decisions.DecisionRejection.UnknownIncident;
import org.programmeledger.command.decisions.DecisionRejection.UnknownInitiative;
import org.programmeledger.command.decisions.DecisionRejection.UnknownMeeting;
import org.programmeledger.command.decisions.DecisionRejection.UnknownParty;
import org.programmeledger.command.decisions.DecisionRejection.UnknownPerson;
import org.programmeledger.command.decisions.DecisionRejection.UnknownPriority;
import org.programmeledger.command.decisions.DecisionRejection.WrongCurrency;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Motive;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingId;

/** A proposal names what its kind needs, and what it names is there. */
class ProposingTest {

    private final Council council = new Council();

    private Rejection refusal(Proposal proposal) {
        return council.refusal(new ProposeDecision(decision(1), COALITION, proposal, AUTHOR, TODAY));
    }

    private static Proposal proposal(
            DecisionKind kind,
            Subject subject,
            @Nullable Money amount,
            @Nullable LocalDate until,
            List<DecisionId> supersedes,
            @Nullable Motive motive) {
        return new Proposal(kind, "T", "T", subject, amount, null, until, supersedes, motive, null, List.of());
    }

    private static Proposal bare(DecisionKind kind) {
        return proposal(kind, Subject.NONE, null, null, List.of(), null);
    }

    /** Invariant 9 for those that adjust; money always has its fund and its amount. */
    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void everythingThatIsMissingIsNamedAtOnce(DecisionKind kind) {
        var missing = switch (kind) {
            case COALITION -> List.<String>of();
            case MANDATE -> List.of("mandate");
            case COMMITMENT, DISBURSEMENT, OVERRUN -> List.of("amount", "fund");
            case TRANSFER -> List.of("amount", "fund", "motive");
            case YEAR_CLOSING -> List.of("fund", "year");
            case WAIVER -> List.of("fund", "item", "until");
            case STOP, CONTINUATION -> List.of("initiative", "motive");
            case PRIORITY, TARGET, BASELINE -> List.of("item");
        };
        if (missing.isEmpty()) {
            council.then(new ProposeDecision(decision(1), COALITION, bare(kind), AUTHOR, TODAY));
        } else {
            assertThat(refusal(bare(kind))).isEqualTo(new ProposalIncomplete(kind, missing));
        }
    }

    private static Proposal money(Subject subject, Money amount) {
        return proposal(DecisionKind.COMMITMENT, subject, amount, null, List.of(), null);
    }

    private static Proposal waiver(@Nullable Money amount, LocalDate until, DecisionId... supersedes) {
        var rule = new Subject(fund(1), null, null, null, Waivable.TEMPORARY_MONEY.code());
        return proposal(DecisionKind.WAIVER, rule, amount, until, List.of(supersedes), null);
    }

    private static Proposal about(DecisionKind kind) {
        var profit = new Subject(fund(1), null, null, null, code("profit"));
        return proposal(kind, profit, null, TODAY, List.of(), null);
    }

    private static Proposal stop(Motive motive) {
        var bench = new Subject(null, initiative(1), null, null, null);
        return proposal(DecisionKind.STOP, bench, null, null, List.of(), motive);
    }

    static Stream<Arguments> whatIsNotThere() {
        var nowhere = new DecisionId(id(DecisionId.PREFIX, 99));
        var yesterday = TODAY.minusDays(1);
        var one = eur("1.00");
        var yen = Money.parse("1", "JPY");
        var fund = new Subject(fund(1), null, party(21), null, null);
        var nobodys = new MandateTerms(List.of(DecisionKind.COMMITMENT), person(99), one, 12, false);
        return Stream.of(
                arguments(money(new Subject(fund(9), null, null, null, null), one), new UnknownFund(fund(9))),
                arguments(
                        money(new Subject(fund(1), initiative(9), null, null, null), one),
                        new UnknownInitiative(initiative(9))),
                arguments(
                        money(new Subject(fund(1), null, BoTu.NOBODY, null, null), one), new UnknownParty(BoTu.NOBODY)),
                arguments(money(fund, yen), new WrongCurrency("JPY", "EUR")),
                arguments(stop(new Motive(incident(9), null)), new UnknownIncident(incident(9))),
                arguments(about(DecisionKind.WAIVER), new RuleNotWaivable(code("profit"), Waivable.codes())),
                arguments(about(DecisionKind.PRIORITY), new UnknownPriority(code("profit"))),
                arguments(waiver(null, yesterday), new TermEndsBeforeItBegins(TODAY, yesterday)),
                arguments(waiver(null, TODAY, nowhere), new DecisionNotInForce(nowhere, TODAY)),
                arguments(waiver(one, TODAY), new ProposalOutOfPlace(DecisionKind.WAIVER, List.of("amount"))),
                arguments(
                        Council.of(DecisionKind.MANDATE, Subject.NONE, null, nobodys), new UnknownPerson(person(99))));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotThere")
    void whatItNamesIsThere(Proposal proposal, Rejection rejection) {
        assertThat(refusal(proposal)).isEqualTo(rejection);
    }

    @Test
    void theAuthorAmendsItAsANewVersionAndTakesItBack() {
        assertThat(council.then(new ProposeDecision(decision(1), COALITION, commitment("1.00"), AUTHOR, TODAY)))
                .containsExactly(new DecisionProposed(decision(1), COALITION, commitment("1.00"), AUTHOR));
        assertThat(council.refusal(new AmendProposal(decision(1), commitment("2.00"), person(2), TODAY)))
                .isEqualTo(new NotTheProposer(AUTHOR));
        assertThat(council.then(new AmendProposal(decision(1), commitment("2.00"), AUTHOR, TODAY)))
                .containsExactly(new ProposalAmended(decision(1), 2, commitment("2.00"), AUTHOR));
        assertThat(council.refusal(new WithdrawProposal(decision(1), person(2))))
                .isEqualTo(new NotTheProposer(AUTHOR));
        assertThat(council.then(new WithdrawProposal(decision(1), AUTHOR)))
                .containsExactly(new ProposalWithdrawn(decision(1), 2));
        assertThat(council.refusal(new AmendProposal(decision(1), commitment("3.00"), AUTHOR, TODAY)))
                .isEqualTo(new DecisionIsIn(
                        Phase.WITHDRAWN, List.of(Phase.PROPOSED, Phase.VOTING, Phase.QUORUM_NOT_REACHED)));
    }

    @Test
    void whatIsAdoptedIsNotAmended() {
        council.adopted(decision(1), commitment("1.00"));
        assertThat(council.refusal(new AmendProposal(decision(1), commitment("2.00"), AUTHOR, TODAY)))
                .isInstanceOf(DecisionIsIn.class);
        assertThat(council.refusal(Council.ballot(decision(1), 1, Choice.AGAINST)))
                .isInstanceOf(DecisionIsIn.class);
    }

    @Test
    void itGoesOnTheAgendaOfAMeetingThatIsStillToEnd() {
        council.then(new ProposeDecision(decision(1), COALITION, commitment("1.00"), AUTHOR, TODAY));
        var nowhere = new MeetingId(id(MeetingId.PREFIX, 9));
        assertThat(council.refusal(new AddToAgenda(decision(1), nowhere, NOW))).isEqualTo(new UnknownMeeting(nowhere));
        assertThat(council.refusal(new AddToAgenda(decision(1), MEETING, ENDS)))
                .isEqualTo(new MeetingIsOver(ENDS, false));
        assertThat(council.refusal(new TakeOffAgenda(decision(1), MEETING))).isEqualTo(new NotOnTheAgenda(MEETING));
        council.then(new AddToAgenda(decision(1), MEETING, NOW));
        assertThat(council.refusal(new AddToAgenda(decision(1), MEETING, NOW)))
                .isEqualTo(new OnTheAgendaBefore(MEETING));
        council.then(new TakeOffAgenda(decision(1), MEETING));
        council.history.and(new MeetingCancelled(MEETING));
        assertThat(council.refusal(new AddToAgenda(decision(1), MEETING, NOW)))
                .isEqualTo(new MeetingIsOver(ENDS, true));
    }
}
