package org.programmeledger.command.permissions;

import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.coalition.CoalitionCommand;
import org.programmeledger.command.decisions.DecisionCommand;
import org.programmeledger.command.meetings.MeetingCommand;
import org.programmeledger.command.papers.PaperCommand;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** One example of every command of coalitions, meetings, decisions and papers. */
final class DecidingCommands {

    private static final SeatId SEAT = new SeatId(id(SeatId.PREFIX, 1));
    private static final MeetingId MEETING = new MeetingId(id(MeetingId.PREFIX, 1));
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private DecidingCommands() {}

    static List<LedgerCommand> about(PersonId person, PartyId party) {
        return Stream.of(coalitions(person, party), decisions(person, party), papers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LedgerCommand> papers() {
        var paper = PaperId.ofContent("0123456789abcdef".repeat(4));
        return List.of(new PaperCommand.FilePaper(paper, PaperType.PDF, 1), new PaperCommand.RemoveContent(paper));
    }

    private static List<LedgerCommand> coalitions(PersonId person, PartyId party) {
        var coalition = CoalitionId.of(PROGRAMME);
        var rule = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
        return List.of(
                new CoalitionCommand.FormCoalition(coalition, PROGRAMME, "BoTu", party, rule),
                new CoalitionCommand.CreateSeat(coalition, SEAT, party, TODAY, TODAY, null),
                new CoalitionCommand.EndSeat(coalition, SEAT, TODAY, TODAY, null),
                new CoalitionCommand.FillSeat(coalition, SEAT, person, TODAY, null, TODAY),
                new CoalitionCommand.NameChair(coalition, SEAT, TODAY, null),
                new CoalitionCommand.SetVotingRule(coalition, DecisionKind.COALITION, rule, TODAY, null),
                new CoalitionCommand.SetPaymentRule(coalition, eur("1.00"), true, TODAY, null),
                new MeetingCommand.ConveneMeeting(
                        MEETING, coalition, MeetingForm.MEETING, "Meeting", NOW, NOW, null, NOW),
                new MeetingCommand.RescheduleMeeting(MEETING, NOW, NOW, NOW),
                new MeetingCommand.CancelMeeting(MEETING, NOW),
                new MeetingCommand.RecordAttendance(MEETING, List.of(SEAT), NOW, TODAY),
                new MeetingCommand.GiveProxy(MEETING, SEAT, person, person, NOW, TODAY),
                new MeetingCommand.WithdrawProxy(MEETING, SEAT, person, NOW, TODAY));
    }

    private static List<LedgerCommand> decisions(PersonId person, PartyId party) {
        var id = new DecisionId(id(DecisionId.PREFIX, 1));
        var proposal = new Proposal(
                DecisionKind.COALITION,
                "Title",
                "Text",
                Subject.NONE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
        return List.of(
                new DecisionCommand.ProposeDecision(id, CoalitionId.of(PROGRAMME), proposal, person, TODAY),
                new DecisionCommand.AmendProposal(id, proposal, person, TODAY),
                new DecisionCommand.WithdrawProposal(id, person),
                new DecisionCommand.AddToAgenda(id, MEETING, NOW),
                new DecisionCommand.TakeOffAgenda(id, MEETING),
                new DecisionCommand.OpenVote(id, MEETING, null, NOW, TODAY),
                new DecisionCommand.CastBallot(id, 1, SEAT, Choice.FOR, person, NOW, TODAY),
                new DecisionCommand.CloseVote(id, NOW, TODAY),
                new DecisionCommand.DeclareConflict(id, SEAT, person, TODAY),
                new DecisionCommand.ChallengeSeat(id, SEAT, SEAT, person, TODAY),
                new DecisionCommand.SettleChallenge(id, SEAT, true, person, TODAY),
                new DecisionCommand.ApproveUnderMandate(id, id, person, TODAY),
                new DecisionCommand.DecideEscalation(id, party, true, person, TODAY),
                new DecisionCommand.AnnulDecision(id, person, TODAY));
    }
}
