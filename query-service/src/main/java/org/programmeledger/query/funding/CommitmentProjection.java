package org.programmeledger.query.funding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.funding.CommitmentRow.ConditionRow;
import org.programmeledger.query.funding.CommitmentRow.Determination;
import org.programmeledger.query.sight.Isolation;

/** Commitments and what became of them, computed from the moves of their events. */
public final class CommitmentProjection implements Projection<CommitmentRow> {

    private static final Set<Pocket> POCKETS =
            EnumSet.of(Pocket.COMMITTED, Pocket.ADVANCED, Pocket.SPENT, Pocket.RECOVERABLE, Pocket.WRITTEN_OFF);

    @Override
    public String view() {
        return "commitment";
    }

    @Override
    public int revision() {
        return 4;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public Class<CommitmentRow> rowType() {
        return CommitmentRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(CommitmentRow row) {
        var recipient = row.recipient();
        return recipient == null
                ? List.of(row.fund().value())
                : List.of(row.fund().value(), recipient.value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case FundsCommitted e -> Optional.of(e.commitment().value());
            case TranchesPlanned e -> Optional.of(e.commitment().value());
            case ConditionMet e -> Optional.of(e.commitment().value());
            case DeterminationMade e -> Optional.of(e.commitment().value());
            case FundEvent e ->
                Changes.entry(e, CommitmentId.PREFIX, POCKETS).or(() -> Changes.corrected(e, CommitmentId.PREFIX));
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public CommitmentRow evolve(@Nullable CommitmentRow row, RecordedEvent event) {
        if (event.event() instanceof FundsCommitted committed) {
            return committed(committed, event);
        }
        var before = Projection.existing(row, event);
        var happened = (FundEvent) event.event();
        var after = moved(before, happened);
        return switch (happened) {
            case TranchesPlanned e -> said(after, after.determination(), after.conditions(), e.tranches());
            case ConditionMet e -> said(after, after.determination(), met(after, e), after.tranches());
            case DeterminationMade e ->
                said(
                        after,
                        new Determination(e.transaction(), e.determined(), null),
                        after.conditions(),
                        after.tranches());
            case EntryReversed e -> said(after, undone(after, e), after.conditions(), after.tranches());
            case EntryCorrected e -> corrected(after, e);
            case FundEvent _ -> after;
        };
    }

    private static CommitmentRow committed(FundsCommitted event, RecordedEvent recorded) {
        var nothing = Money.zero(event.amount().currency());
        return new CommitmentRow(
                event.commitment(),
                event.fund(),
                event.initiative(),
                event.recipient(),
                event.amount(),
                nothing,
                event.amount(),
                nothing,
                nothing,
                nothing,
                null,
                nothing,
                nothing,
                nothing,
                event.until(),
                event.conditions().stream()
                        .map(condition -> new ConditionRow(condition.code(), condition.text(), false))
                        .toList(),
                List.of(),
                event.reservation(),
                event.mechanism(),
                event.decision(),
                event.waivers(),
                false,
                recorded.metadata().effectiveOn(),
                recorded.position());
    }

    /** A commitment that was reversed has nothing left that could move, except that the reversal is reversed. */
    private static CommitmentRow moved(CommitmentRow row, FundEvent event) {
        var changes = Changes.of(event, row.amount().currency(), row.id().value());
        boolean itself = event instanceof EntryReversed reversal
                && (reversal.reverses().equals(row.id().value())
                        || row.reversed() && changes.in(Pocket.COMMITTED).equals(row.amount()));
        return new CommitmentRow(
                row.id(),
                row.fund(),
                row.initiative(),
                row.recipient(),
                row.amount(),
                itself ? row.released() : row.released().plus(changes.from(Pocket.COMMITTED, Pocket.FREE)),
                row.outstanding().plus(changes.in(Pocket.COMMITTED)),
                row.advanced().plus(changes.in(Pocket.ADVANCED)),
                row.disbursed()
                        .plus(changes.from(Pocket.COMMITTED, Pocket.ADVANCED))
                        .plus(changes.from(Pocket.COMMITTED, Pocket.SPENT)),
                row.spent().plus(changes.in(Pocket.SPENT)),
                row.determination(),
                row.recoverable().plus(changes.in(Pocket.RECOVERABLE)),
                row.recovered().plus(changes.from(Pocket.RECOVERABLE, Pocket.FREE)),
                row.writtenOff().plus(changes.in(Pocket.WRITTEN_OFF)),
                row.until(),
                row.conditions(),
                row.tranches(),
                row.reservation(),
                row.mechanism(),
                row.decision(),
                row.waivers(),
                itself != row.reversed(),
                row.committedOn(),
                row.position());
    }

    private static List<ConditionRow> met(CommitmentRow row, ConditionMet event) {
        return row.conditions().stream()
                .map(condition -> condition.code().equals(event.condition())
                        ? new ConditionRow(condition.code(), condition.text(), true)
                        : condition)
                .toList();
    }

    private static @Nullable Determination undone(CommitmentRow row, EntryReversed reversal) {
        var made = row.determination();
        if (made == null) {
            return null;
        }
        if (reversal.reverses().equals(made.transaction().value())) {
            return new Determination(made.transaction(), made.amount(), reversal.transaction());
        }
        var by = made.reversedBy();
        return by != null && reversal.reverses().equals(by.value())
                ? new Determination(made.transaction(), made.amount(), null)
                : made;
    }

    private static CommitmentRow said(
            CommitmentRow row,
            @Nullable Determination determination,
            List<ConditionRow> conditions,
            List<Tranche> tranches) {
        return with(row, row.recipient(), row.committedOn(), determination, conditions, tranches);
    }

    private static CommitmentRow corrected(CommitmentRow row, EntryCorrected event) {
        return with(
                row,
                event.party() == null ? row.recipient() : event.party(),
                event.effectiveOn() == null ? row.committedOn() : event.effectiveOn(),
                row.determination(),
                row.conditions(),
                row.tranches());
    }

    private static CommitmentRow with(
            CommitmentRow row,
            @Nullable PartyId recipient,
            LocalDate committedOn,
            @Nullable Determination determination,
            List<ConditionRow> conditions,
            List<Tranche> tranches) {
        return new CommitmentRow(
                row.id(),
                row.fund(),
                row.initiative(),
                recipient,
                row.amount(),
                row.released(),
                row.outstanding(),
                row.advanced(),
                row.disbursed(),
                row.spent(),
                determination,
                row.recoverable(),
                row.recovered(),
                row.writtenOff(),
                row.until(),
                conditions,
                tranches,
                row.reservation(),
                row.mechanism(),
                row.decision(),
                row.waivers(),
                row.reversed(),
                committedOn,
                row.position());
    }
}
