package org.programmeledger.command.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.outcomes.ContractCommand.SignContract;
import org.programmeledger.command.outcomes.ContractCommand.SubmitOutcomes;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.NeedsEvidence;
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

/**
 * Outcome contracts over HTTP: sign, submit outcomes, verify them. No version is asked for: what counts depends on what was
 * verified before, whatever its sender has seen, and a submission is verified once.
 */
@RestController
class ContractHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;
    private final Today today;

    ContractHttp(CommandGate gate, Supplier<UUID> newIds, Today today) {
        this.gate = gate;
        this.newIds = newIds;
        this.today = today;
    }

    @NeedsReason
    record ContractRequest(
            @NotNull InitiativeId initiative,
            @NotNull PartyId provider,
            @NotNull PartyId investor,
            @NotNull PartyId payer,
            @NotNull PartyId verifier,
            @NotNull Code outcome,
            @NotNull @PlainText(max = 1000) String description,
            @NotNull @PositiveAmount Money tariff,
            @NotNull @Size(min = 1, max = 40) List<@Valid PeriodRequest> periods)
            implements RequestBodyRecord {}

    /** A period and the greatest number of outcomes that are paid for in it. */
    record PeriodRequest(
            @NotNull @PlausibleDate LocalDate from,
            @NotNull @PlausibleDate LocalDate until,
            @NotNull @Min(1) @Max(10_000) Integer cap)
            implements RequestBodyRecord {}

    /** The pseudonyms are the verifier's: 32 to 64 hexadecimal digits that nobody else can resolve. */
    @NeedsReason
    record SubmissionRequest(
            @NotNull PartyId provider,
            @NotNull Integer period,

            @NotNull @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = Pseudonym.FORM) String> outcomes)
            implements RequestBodyRecord {}

    /** Which of the submitted outcomes were found shown; the documents that show it are the evidence beside it. */
    @NeedsReason
    @NeedsEvidence
    record VerificationRequest(
            @NotNull PartyId verifier,

            @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = Pseudonym.FORM) String> confirmed)
            implements RequestBodyRecord {}

    @PostMapping("/v1/outcome-contracts")
    ResponseEntity<Receipt> sign(@RequestBody ContractRequest body, Envelope envelope) {
        var id = new ContractId(LedgerId.of(ContractId.PREFIX, newIds.get()));
        var command = new SignContract(
                id,
                body.initiative(),
                new Bond(body.provider(), body.investor(), body.payer(), body.verifier()),
                body.outcome(),
                body.description(),
                body.tariff(),
                body.periods().stream()
                        .map(period -> new CappedPeriod(period.from(), period.until(), period.cap()))
                        .toList());
        return gate.accept(envelope, id.value(), command);
    }

    @PostMapping("/v1/outcome-contracts/{id}/submissions")
    ResponseEntity<Receipt> submit(
            @PathVariable ContractId id, @RequestBody SubmissionRequest body, Envelope envelope) {
        var submission = new SubmissionId(LedgerId.of(SubmissionId.PREFIX, newIds.get()));
        var command = new SubmitOutcomes(
                id,
                submission,
                body.provider(),
                body.period(),
                pseudonyms(body.outcomes()),
                envelope.actor(),
                today.date());
        return gate.accept(envelope, submission.value(), command);
    }

    @PostMapping("/v1/outcome-contracts/{id}/submissions/{submission}/verifications")
    ResponseEntity<Receipt> verify(
            @PathVariable ContractId id,
            @PathVariable SubmissionId submission,
            @RequestBody VerificationRequest body,
            Envelope envelope) {
        var command = new VerifyOutcomes(
                id, submission, body.verifier(), pseudonyms(body.confirmed()), envelope.actor(), today.date());
        return gate.accept(envelope, submission.value(), command);
    }

    private static List<Pseudonym> pseudonyms(List<String> outcomes) {
        return outcomes.stream().map(Pseudonym::new).toList();
    }
}
