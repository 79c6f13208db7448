package org.programmeledger.command.decisions;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deciding over HTTP: votes and ballots, conflicts of interest, mandates, escalation, annulment. */
@RestController
class DecisionHttp {

    private final CommandGate gate;
    private final Today today;

    DecisionHttp(CommandGate gate, Today today) {
        this.gate = gate;
        this.today = today;
    }

    /** Without a closing time ballots count until the meeting ends. */
    record VoteRequest(@NotNull MeetingId meeting, @Nullable Instant closesAt) implements RequestBodyRecord {}

    /** Which version was read, for which seat, and what it says; why may be said in the reason. */
    record BallotRequest(
            @NotNull @Min(1) Integer version,
            @NotNull SeatId seat,
            @NotNull Choice choice) implements RequestBodyRecord {}

    @NeedsReason
    record ConflictRequest(@NotNull SeatId seat) implements RequestBodyRecord {}

    @NeedsReason
    record ChallengeRequest(@NotNull SeatId seat, @NotNull SeatId challenger) implements RequestBodyRecord {}

    @NeedsReason
    record SettlementRequest(@NotNull Boolean upheld) implements RequestBodyRecord {}

    record ClosingRequest() implements RequestBodyRecord {}

    @NeedsReason
    record ApprovalRequest(@NotNull DecisionId mandate) implements RequestBodyRecord {}

    @NeedsReason
    record EscalationRequest(
            @NotNull PartyId supervisoryBoard, @NotNull Boolean adopted) implements RequestBodyRecord {}

    @NeedsReason
    record AnnulmentRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/decisions/{id}/votes")
    ResponseEntity<Receipt> open(@PathVariable DecisionId id, @RequestBody VoteRequest body, Envelope envelope) {
        var command = new OpenVote(id, body.meeting(), body.closesAt(), today.instant(), today.date());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/decisions/{id}/ballots")
    ResponseEntity<Receipt> cast(@PathVariable DecisionId id, @RequestBody BallotRequest body, Envelope envelope) {
        var command = new CastBallot(
                id, body.version(), body.seat(), body.choice(), envelope.actor(), today.instant(), today.date());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/decisions/{id}/vote-closings")
    ResponseEntity<Receipt> close(@PathVariable DecisionId id, @RequestBody ClosingRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new CloseVote(id, today.instant(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/conflicts")
    ResponseEntity<Receipt> declare(@PathVariable DecisionId id, @RequestBody ConflictRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new DeclareConflict(id, body.seat(), envelope.actor(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/challenges")
    ResponseEntity<Receipt> challenge(
            @PathVariable DecisionId id, @RequestBody ChallengeRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new ChallengeSeat(id, body.seat(), body.challenger(), envelope.actor(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/challenges/{seat}/settlements")
    ResponseEntity<Receipt> settle(
            @PathVariable DecisionId id,
            @PathVariable SeatId seat,
            @RequestBody SettlementRequest body,
            Envelope envelope) {
        return gate.accept(
                envelope, id.value(), new SettleChallenge(id, seat, body.upheld(), envelope.actor(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/approvals")
    ResponseEntity<Receipt> approve(@PathVariable DecisionId id, @RequestBody ApprovalRequest body, Envelope envelope) {
        return gate.accept(
                envelope, id.value(), new ApproveUnderMandate(id, body.mandate(), envelope.actor(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/escalation-outcomes")
    ResponseEntity<Receipt> escalated(
            @PathVariable DecisionId id, @RequestBody EscalationRequest body, Envelope envelope) {
        var command = new DecideEscalation(id, body.supervisoryBoard(), body.adopted(), envelope.actor(), today.date());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/decisions/{id}/annulments")
    ResponseEntity<Receipt> annul(@PathVariable DecisionId id, @RequestBody AnnulmentRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new AnnulDecision(id, envelope.actor(), today.date()));
    }
}
