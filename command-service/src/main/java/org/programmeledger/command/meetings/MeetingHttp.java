package org.programmeledger.command.meetings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.meetings.MeetingCommand.CancelMeeting;
import org.programmeledger.command.meetings.MeetingCommand.ConveneMeeting;
import org.programmeledger.command.meetings.MeetingCommand.GiveProxy;
import org.programmeledger.command.meetings.MeetingCommand.RecordAttendance;
import org.programmeledger.command.meetings.MeetingCommand.RescheduleMeeting;
import org.programmeledger.command.meetings.MeetingCommand.WithdrawProxy;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP: convene, reschedule, cancel; who was there; who votes for whom. */
@RestController
class MeetingHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    MeetingHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** A meeting, or a written round in which everybody votes in their own time until it ends. */
    @NeedsReason
    record MeetingRequest(
            @NotNull CoalitionId coalition,
            @NotNull MeetingForm form,
            @NotNull @PlainText(max = 200) String title,
            @NotNull Instant begins,
            @NotNull Instant ends,
            @PlainText(max = 200) @Nullable String place)
            implements RequestBodyRecord {}

    @NeedsReason
    record ReschedulingRequest(
            @NotNull Instant begins, @NotNull Instant ends) implements RequestBodyRecord {}

    @NeedsReason
    record CancellationRequest() implements RequestBodyRecord {}

    /** The seats that are there, themselves or by a deputy. */
    record AttendanceRequest(@NotNull @Size(max = 100) List<@NotNull SeatId> present) implements RequestBodyRecord {}

    record ProxyRequest(@NotNull SeatId seat, @NotNull PersonId deputy) implements RequestBodyRecord {}

    record ProxyWithdrawalRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/meetings")
    ResponseEntity<Receipt> convene(@RequestBody MeetingRequest body, Envelope envelope) {
        var id = new MeetingId(LedgerId.of(MeetingId.PREFIX, newIds.get()));
        var command = new ConveneMeeting(
                id,
                body.coalition(),
                body.form(),
                body.title(),
                body.begins(),
                body.ends(),
                body.place(),
                today.instant());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/meetings/{id}/reschedulings")
    ResponseEntity<Receipt> reschedule(
            @PathVariable MeetingId id, @RequestBody ReschedulingRequest body, Envelope envelope) {
        return gate.accept(
                envelope, id.value(), new RescheduleMeeting(id, body.begins(), body.ends(), today.instant()));
    }

    @PostMapping("/v1/meetings/{id}/cancellations")
    ResponseEntity<Receipt> cancel(
            @PathVariable MeetingId id, @RequestBody CancellationRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new CancelMeeting(id, today.instant()));
    }

    @PostMapping("/v1/meetings/{id}/attendances")
    ResponseEntity<Receipt> attend(@PathVariable MeetingId id, @RequestBody AttendanceRequest body, Envelope envelope) {
        return gate.accept(
                envelope, id.value(), new RecordAttendance(id, body.present(), today.instant(), today.date()));
    }

    @PostMapping("/v1/meetings/{id}/proxies")
    ResponseEntity<Receipt> depute(@PathVariable MeetingId id, @RequestBody ProxyRequest body, Envelope envelope) {
        var command = new GiveProxy(id, body.seat(), body.deputy(), envelope.actor(), today.instant(), today.date());
        return gate.accept(envelope, body.seat().value(), command);
    }

    @PostMapping("/v1/meetings/{id}/proxies/{seat}/withdrawals")
    ResponseEntity<Receipt> withdraw(
            @PathVariable MeetingId id,
            @PathVariable SeatId seat,
            @RequestBody ProxyWithdrawalRequest body,
            Envelope envelope) {
        return gate.accept(
                envelope, seat.value(), new WithdrawProxy(id, seat, envelope.actor(), today.instant(), today.date()));
    }
}
