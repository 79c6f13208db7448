package org.programmeledger.query.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.query.Projection;
import org.programmeledger.rights.Standing;

/** Persons with every role that was ever proposed to them, folded as the rules fold them. */
public final class PersonProjection implements Projection<PersonRow> {

    @Override
    public String view() {
        return "person";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(PersonEvent.class);
    }

    @Override
    public Class<PersonRow> rowType() {
        return PersonRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof PersonEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public PersonRow evolve(@Nullable PersonRow row, RecordedEvent event) {
        var happened = (PersonEvent) event.event();
        var before = row == null ? Standing.UNKNOWN : new Standing(row.kind(), row.assignments());
        var after = before.after(happened);
        return new PersonRow(happened.person(), after.kind(), after.assignments(), event.version());
    }
}
