package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.LocalizedText;

/** What the programme lets an incident be made of. */
record IncidentChoices(
        String programme, LocalizedText name, List<Choice> types, List<Choice> areaCells, List<Choice> groups) {

    /** One entry of a list of the programme. */
    record Choice(String code, LocalizedText name) {}
}
