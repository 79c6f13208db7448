package org.programmeledger.query.rebuild;

import java.util.List;
import java.util.Optional;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.query.Load;
import org.programmeledger.query.View;

/** A view that is being loaded, for whoever lets views take in events: the same, but for how it takes them in. */
record LoadingView(View view, Load loading) implements View {

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public int revision() {
        return view.revision();
    }

    @Override
    public String schema() {
        return view.schema();
    }

    @Override
    public View in(String schema) {
        return view.in(schema);
    }

    @Override
    public List<String> tables() {
        return view.tables();
    }

    @Override
    public void createTables() {
        view.createTables();
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return view.reads();
    }

    @Override
    public Optional<String> sequence(RecordedEvent event) {
        return view.sequence(event);
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        loading.apply(batch);
    }

    @Override
    public Load load() {
        return loading;
    }

    @Override
    public String digest(long position) {
        return view.digest(position);
    }
}
