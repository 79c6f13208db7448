package org.programmeledger.query.outcomes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.query.Projection;
import org.programmeledger.query.outcomes.SubmissionRow.Verification;
import org.programmeledger.query.sight.Isolation;

/** What was submitted under outcome contracts, and what became of it. */
public final class SubmissionProjection implements Projection<SubmissionRow> {

    @Override
    public String view() {
        return "submission";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(OutcomesSubmitted.class, OutcomesVerified.class);
    }

    @Override
    public Class<SubmissionRow> rowType() {
        return SubmissionRow.class;
    }

    /** Nobody's: a provider or investor might know who a pseudonym is. Only who may see the whole sees them. */
    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        if (event.event() instanceof OutcomesSubmitted submitted) {
            return Optional.of(submitted.submission().value());
        }
        return event.event() instanceof OutcomesVerified verified
                ? Optional.of(verified.submission().value())
                : Optional.empty();
    }

    @Override
    public SubmissionRow evolve(@Nullable SubmissionRow row, RecordedEvent event) {
        var on = event.metadata().effectiveOn();
        if (event.event() instanceof OutcomesSubmitted(var contract, var id, var period, var outcomes, var _)) {
            return new SubmissionRow(id, contract, period, outcomes, on, null, event.position());
        }
        var before = Projection.existing(row, event);
        var verified = (OutcomesVerified) event.event();
        var verification = new Verification(
                on,
                verified.accepted(),
                verified.carriedOver(),
                verified.refused(),
                verified.payable(),
                event.metadata().reason(),
                event.metadata().evidence());
        return new SubmissionRow(
                before.id(),
                before.contract(),
                before.period(),
                before.outcomes(),
                before.submittedOn(),
                verification,
                event.position());
    }
}
