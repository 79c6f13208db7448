package org.programmeledger.query.decisions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.funding.DecisionUse;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** What was done under decisions. Whether it still counts is for the view of the amendments to say. */
public final class DecisionUseProjection implements Projection<DecisionUseRow> {

    /** The name of the view. */
    static final String VIEW = "decision_use";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class, InitiativeEvent.class);
    }

    @Override
    public Class<DecisionUseRow> rowType() {
        return DecisionUseRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    /** The course of an initiative is nobody's money: only who may see the whole sees what it rests on. */
    @Override
    public List<String> moneyOf(DecisionUseRow row) {
        return Stream.of(row.fund(), row.party())
                .flatMap(Stream::ofNullable)
                .map(LedgerId::value)
                .toList();
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return uses(event.event()).isEmpty() ? Optional.empty() : Optional.of(DecisionUseRow.key(event.position()));
    }

    private static List<DecisionUse> uses(LedgerEvent event) {
        return switch (event) {
            case FundEvent e -> DecisionUse.of(e);
            case InitiativeStopped(var _, var decision) -> List.of(new DecisionUse(decision, null));
            case InitiativeContinued(var _, var decision, var _) -> List.of(new DecisionUse(decision, null));
            case LedgerEvent _ -> List.of();
        };
    }

    @Override
    public DecisionUseRow evolve(@Nullable DecisionUseRow row, RecordedEvent event) {
        return switch (event.event()) {
            case FundEvent e -> {
                var entry = FundEntry.of(e);
                yield new DecisionUseRow(
                        entry.id(),
                        event.type(),
                        e.fund(),
                        entry.initiative(),
                        entry.party(),
                        uses(e),
                        event.metadata().effectiveOn(),
                        event.position());
            }
            case InitiativeEvent e ->
                new DecisionUseRow(
                        e.initiative().value(),
                        event.type(),
                        null,
                        e.initiative(),
                        null,
                        uses(e),
                        event.metadata().effectiveOn(),
                        event.position());
            case LedgerEvent _ -> Projection.existing(row, event);
        };
    }
}
