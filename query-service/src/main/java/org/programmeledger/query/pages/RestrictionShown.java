package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.programme.ProgrammeRow;

/**
 * What money may serve ({@link Restriction}), with the names of its themes, lines and initiatives. An empty list, or an absent
 * date, restricts nothing.
 *
 * @param until temporary money: neither spent nor backing an obligation beyond this date (invariant 14)
 */
record RestrictionShown(
        List<LocalizedText> themes,
        List<LocalizedText> lines,
        List<Ref> initiatives,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static RestrictionShown of(Restriction restriction, ProgrammeId programme, Names.At at) {
        return new RestrictionShown(
                at.items(programme, restriction.themes(), Names.ItemList::themes),
                at.items(programme, restriction.lines(), ProgrammeRow::lines),
                restriction.initiatives().stream().map(at::of).toList(),
                restriction.from(),
                restriction.until());
    }

    /** Whether it restricts nothing. */
    public boolean none() {
        return themes.isEmpty() && lines.isEmpty() && initiatives.isEmpty() && from == null && until == null;
    }
}
