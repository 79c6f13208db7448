package org.programmeledger.query.decisions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.query.Projection;

/** The register as everybody may know it: a resident too sees which priorities were adopted. */
public final class RegisterProjection implements Projection<RegisterRow> {

    @Override
    public String view() {
        return Register.VIEW;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(DecisionEntered.class, DecisionStruck.class);
    }

    @Override
    public Class<RegisterRow> rowType() {
        return RegisterRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case DecisionEntered entered -> Optional.of(entered.decision().value());
            case DecisionStruck struck -> Optional.of(struck.decision().value());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public RegisterRow evolve(@Nullable RegisterRow row, RecordedEvent event) {
        return event.event() instanceof DecisionEntered entered
                ? new RegisterRow(
                        entered.decision(),
                        entered.coalition(),
                        entered.kind(),
                        entered.subject().item(),
                        entered.from(),
                        entered.until(),
                        entered.supersedes(),
                        false)
                : Projection.existing(row, event).strike();
    }
}
