package org.programmeledger.command.coalition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.coalition.CoalitionCommand.CreateSeat;
import org.programmeledger.command.coalition.CoalitionCommand.EndSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FillSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FormCoalition;
import org.programmeledger.command.coalition.CoalitionCommand.NameChair;
import org.programmeledger.command.coalition.CoalitionCommand.SetPaymentRule;
import org.programmeledger.command.coalition.CoalitionCommand.SetVotingRule;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.NotNegative;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Coalitions over HTTP: form one, say who sits in it, and set its rules. */
@RestController
class CoalitionHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    CoalitionHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** A part of the seats: a half that must be exceeded, or two thirds that are enough. */
    enum Proportion {
        ANY(0, 1, false),
        MORE_THAN_HALF(1, 2, true),
        TWO_THIRDS(2, 3, false),
        THREE_QUARTERS(3, 4, false),
        ALL(1, 1, false);

        private final Share share;

        Proportion(int numerator, int denominator, boolean exceeded) {
            share = new Share(numerator, denominator, exceeded);
        }
    }

    /** A quorum of the eligible seats, a majority of the votes for and against, and the fewest eligible seats. */
    record VotingRuleRequest(
            @NotNull Proportion quorum,
            @NotNull Proportion majority,
            @NotNull @Min(1) @Max(100) Integer minimumEligible)
            implements RequestBodyRecord {

        VotingRule rule() {
            return new VotingRule(quorum.share, majority.share, minimumEligible);
        }
    }

    @NeedsReason
    record CoalitionRequest(
            @NotNull ProgrammeId programme,
            @NotNull @PlainText(max = 200) String name,
            @NotNull PartyId supervisoryBoard,
            @NotNull @Valid VotingRuleRequest rule)
            implements RequestBodyRecord {}

    /** Without a first day from today. */
    @NeedsReason
    record SeatRequest(
            @NotNull PartyId party, @PlausibleDate @Nullable LocalDate from) implements RequestBodyRecord {}

    @NeedsReason
    record SeatEndingRequest(@NotNull @PlausibleDate LocalDate lastDay) implements RequestBodyRecord {}

    /** Without a first day from today; without a last day until somebody else holds it. */
    @NeedsReason
    record SeatTermRequest(
            @NotNull PersonId holder,
            @PlausibleDate @Nullable LocalDate from,
            @PlausibleDate @Nullable LocalDate until) implements RequestBodyRecord {}

    @NeedsReason
    record ChairRequest(@NotNull SeatId seat) implements RequestBodyRecord {}

    @NeedsReason
    record KindRuleRequest(
            @NotNull DecisionKind kind, @NotNull @Valid VotingRuleRequest rule) implements RequestBodyRecord {}

    @NeedsReason
    record PaymentRuleRequest(
            @NotNull @NotNegative Money threshold, @NotNull Boolean third) implements RequestBodyRecord {}

    @PostMapping("/v1/coalitions")
    ResponseEntity<Receipt> form(@RequestBody CoalitionRequest body, Envelope envelope) {
        var id = CoalitionId.of(body.programme());
        var command = new FormCoalition(
                id,
                body.programme(),
                body.name(),
                body.supervisoryBoard(),
                body.rule().rule());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/coalitions/{id}/seats")
    ResponseEntity<Receipt> create(@PathVariable CoalitionId id, @RequestBody SeatRequest body, Envelope envelope) {
        var seat = new SeatId(LedgerId.of(SeatId.PREFIX, newIds.get()));
        var from = body.from() == null ? today.date() : body.from();
        return gate.accept(
                envelope,
                seat.value(),
                new CreateSeat(id, seat, body.party(), from, today.date(), envelope.decision()));
    }

    @PostMapping("/v1/coalitions/{id}/seats/{seat}/endings")
    ResponseEntity<Receipt> end(
            @PathVariable CoalitionId id,
            @PathVariable SeatId seat,
            @RequestBody SeatEndingRequest body,
            Envelope envelope) {
        return gate.accept(
                envelope, seat.value(), new EndSeat(id, seat, body.lastDay(), today.date(), envelope.decision()));
    }

    @PostMapping("/v1/coalitions/{id}/seats/{seat}/terms")
    ResponseEntity<Receipt> fill(
            @PathVariable CoalitionId id,
            @PathVariable SeatId seat,
            @RequestBody SeatTermRequest body,
            Envelope envelope) {
        var from = body.from() == null ? today.date() : body.from();
        return gate.accept(
                envelope, seat.value(), new FillSeat(id, seat, body.holder(), from, body.until(), today.date()));
    }

    @PostMapping("/v1/coalitions/{id}/chairs")
    ResponseEntity<Receipt> chair(@PathVariable CoalitionId id, @RequestBody ChairRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new NameChair(id, body.seat(), today.date(), envelope.decision()));
    }

    @PostMapping("/v1/coalitions/{id}/voting-rules")
    ResponseEntity<Receipt> rule(@PathVariable CoalitionId id, @RequestBody KindRuleRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new SetVotingRule(id, body.kind(), body.rule().rule(), today.date(), envelope.decision()));
    }

    @PostMapping("/v1/coalitions/{id}/payment-rules")
    ResponseEntity<Receipt> pay(@PathVariable CoalitionId id, @RequestBody PaymentRuleRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new SetPaymentRule(id, body.threshold(), body.third(), today.date(), envelope.decision()));
    }
}
