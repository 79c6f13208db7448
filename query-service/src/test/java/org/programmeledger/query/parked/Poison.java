package org.programmeledger.query.parked;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** A projection with a fault: it cannot take in certain events, or cannot even tell which row they touch, until it is fixed. */
final class Poison<R extends Record> implements Projection<R> {

    /** What exceptions say of the payload, and nobody else may. */
    static final String PERSONAL = "J. Jansen, Dorpsstraat 1";

    private final Projection<R> sound;
    private final Set<Long> unfit = ConcurrentHashMap.newKeySet();
    private final Set<Long> unkeyable = ConcurrentHashMap.newKeySet();

    Poison(Projection<R> sound) {
        this.sound = sound;
    }

    /** It fails at the event of this position. */
    Poison<R> at(long position) {
        unfit.add(position);
        return this;
    }

    /** It cannot tell the row that the event of this position touches. */
    Poison<R> withoutKeyAt(long position) {
        unkeyable.add(position);
        return this;
    }

    void fix() {
        unfit.clear();
        unkeyable.clear();
    }

    @Override
    public String view() {
        return sound.view();
    }

    @Override
    public int revision() {
        return sound.revision();
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return sound.reads();
    }

    @Override
    public Isolation isolation() {
        return sound.isolation();
    }

    @Override
    public List<String> moneyOf(R row) {
        return sound.moneyOf(row);
    }

    @Override
    public Class<R> rowType() {
        return sound.rowType();
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        if (unkeyable.contains(event.position())) {
            throw new IllegalArgumentException("no key for " + PERSONAL);
        }
        return sound.key(event);
    }

    @Override
    public R evolve(@Nullable R row, RecordedEvent event) {
        if (unfit.contains(event.position())) {
            throw new IllegalStateException("cannot add " + PERSONAL);
        }
        return sound.evolve(row, event);
    }
}
