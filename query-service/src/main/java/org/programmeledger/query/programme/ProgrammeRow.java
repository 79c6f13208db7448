package org.programmeledger.query.programme;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.programme.ProgrammeId;

/** A programme with its own lists; {@code version} is its stream version. */
public record ProgrammeRow(
        ProgrammeId id,
        LocalizedText name,
        String area,
        LocalDate from,
        LocalDate until,
        LocalizedText desiredPicture,
        List<Item> lines,
        List<Step> steps,
        List<Item> priorities,
        List<Theme> themes,
        List<Item> incidentTypes,
        List<Item> areaCells,
        List<Item> affectedGroups,
        long version) {

    /** An item of a list: its code and its name. */
    public record Item(Code code, LocalizedText name) {}

    /** A development step, numbered from 1. */
    public record Step(int number, LocalizedText name) {}

    /** A theme with its sub-items. */
    public record Theme(Code code, LocalizedText name, List<LocalizedText> subItems) {}
}
