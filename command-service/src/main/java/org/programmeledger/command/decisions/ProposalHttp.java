package org.programmeledger.command.decisions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.events.Code;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Motive;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.Circumstances.EvidenceRequest;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP: propose, amend, withdraw, and put on an agenda. */
@RestController
class ProposalHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    ProposalHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    /** What is proposed. Which members it needs follows from its kind; all that are missing are named at once. */
    record ProposalRequest(
            @NotNull DecisionKind kind,
            @NotNull @PlainText(max = 200) String title,
            @NotNull @PlainText(max = 10_000) String text,
            @Nullable FundId fund,
            @Nullable InitiativeId initiative,
            @Nullable PartyId recipient,
            @Min(1900) @Max(2199) @Nullable Integer year,
            @Nullable Code item,
            @PositiveAmount @Nullable Money amount,
            @PlausibleDate @Nullable LocalDate from,
            @PlausibleDate @Nullable LocalDate until,
            @Size(max = 20) @Nullable List<@NotNull DecisionId> supersedes,
            @Nullable IncidentId incident,
            @Valid @Nullable EvidenceRequest observation,
            @Valid @Nullable MandateRequest mandate,
            @Size(max = 50) @Nullable List<@NotNull @Valid EvidenceRequest> papers)
            implements RequestBodyRecord {

        Proposal proposal() {
            return new Proposal(
                    kind,
                    title,
                    text,
                    new Subject(fund, initiative, recipient, year, item),
                    amount,
                    from,
                    until,
                    supersedes == null ? List.of() : supersedes,
                    incident == null && observation == null ? null : new Motive(incident, evidence(observation)),
                    mandate == null ? null : mandate.terms(),
                    papers == null
                            ? List.of()
                            : papers.stream()
                                    .map(paper -> new Evidence(paper.uri(), paper.sha256()))
                                    .toList());
        }

        private static @Nullable Evidence evidence(@Nullable EvidenceRequest document) {
            return document == null ? null : new Evidence(document.uri(), document.sha256());
        }
    }

    /** What somebody may decide: up to a limit per recipient within a window of months. */
    record MandateRequest(
            @NotEmpty @Size(max = 20) List<@NotNull DecisionKind> kinds,
            @NotNull PersonId holder,
            @NotNull @PositiveAmount Money limit,
            @NotNull @Min(1) @Max(120) Integer months,
            @NotNull Boolean alone)
            implements RequestBodyRecord {

        MandateTerms terms() {
            return new MandateTerms(kinds, holder, limit, months, alone);
        }
    }

    @NeedsReason
    record DecisionRequest(
            @NotNull CoalitionId coalition, @NotNull @Valid ProposalRequest proposal) implements RequestBodyRecord {}

    @NeedsReason
    record AmendmentRequest(@NotNull @Valid ProposalRequest proposal) implements RequestBodyRecord {}

    @NeedsReason
    record ProposalWithdrawalRequest() implements RequestBodyRecord {}

    record AgendaRequest(@NotNull MeetingId meeting) implements RequestBodyRecord {}

    @NeedsReason
    record AgendaRemovalRequest() implements RequestBodyRecord {}

    @PostMapping("/v1/decisions")
    ResponseEntity<Receipt> propose(@RequestBody DecisionRequest body, Envelope envelope) {
        var id = new DecisionId(LedgerId.of(DecisionId.PREFIX, newIds.get()));
        var command =
                new ProposeDecision(id, body.coalition(), body.proposal().proposal(), envelope.actor(), today.date());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/decisions/{id}/versions")
    ResponseEntity<Receipt> amend(@PathVariable DecisionId id, @RequestBody AmendmentRequest body, Envelope envelope) {
        return gate.accept(
                envelope,
                id.value(),
                new AmendProposal(id, body.proposal().proposal(), envelope.actor(), today.date()));
    }

    @PostMapping("/v1/decisions/{id}/withdrawals")
    ResponseEntity<Receipt> withdraw(
            @PathVariable DecisionId id, @RequestBody ProposalWithdrawalRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new WithdrawProposal(id, envelope.actor()));
    }

    @PostMapping("/v1/decisions/{id}/agendas")
    ResponseEntity<Receipt> add(@PathVariable DecisionId id, @RequestBody AgendaRequest body, Envelope envelope) {
        return gate.accept(envelope, id.value(), new AddToAgenda(id, body.meeting(), today.instant()));
    }

    @PostMapping("/v1/decisions/{id}/agendas/{meeting}/removals")
    ResponseEntity<Receipt> takeOff(
            @PathVariable DecisionId id,
            @PathVariable MeetingId meeting,
            @RequestBody AgendaRemovalRequest body,
            Envelope envelope) {
        return gate.accept(envelope, id.value(), new TakeOffAgenda(id, meeting));
    }
}
