package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.HistoryView;
import org.springframework.stereotype.Component;

/** What the pages show of persons and their roles. */
@Component
class PeopleViews {

    private static final int PAGE = 50;

    private final HistoryView<org.programmeledger.query.people.PersonRow> people;
    private final Names names;

    PeopleViews(HistoryView<org.programmeledger.query.people.PersonRow> people, Names names) {
        this.people = people;
        this.names = names;
    }

    Listing<PersonRow> people(@Nullable LocalDate day, @Nullable String cursor, long position) {
        var at = names.at(position);
        var found = people.list(position, Map.of(), cursor == null ? "" : cursor, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        List<PersonRow> rows = shown.stream()
                .map(person -> day == null ? person : person.on(day))
                .map(person -> new PersonRow(
                        person.id().value(),
                        String.valueOf(person.kind()),
                        person.assignments().stream()
                                .map(assignment -> new PersonRow.Term(
                                        assignment.role().name(),
                                        assignment.party() == null ? null : at.of(assignment.party()),
                                        assignment.from(),
                                        assignment.until(),
                                        assignment.phase().name()))
                                .toList()))
                .toList();
        return new Listing<>(rows, found.size() > PAGE ? shown.getLast().id().value() : null);
    }
}
