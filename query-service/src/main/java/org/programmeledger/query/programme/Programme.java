package org.programmeledger.query.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.programme.ProgrammeRow.Item;
import org.programmeledger.query.programme.ProgrammeRow.Step;
import org.programmeledger.query.programme.ProgrammeRow.Theme;

/** A programme with its lists, and which of its priorities are adopted on a day; {@code version} is its stream version. */
public record Programme(
        ProgrammeId id,
        LocalizedText name,
        String area,
        LocalDate from,
        LocalDate until,
        LocalizedText desiredPicture,
        List<Item> lines,
        List<Step> steps,
        List<Priority> priorities,
        List<Theme> themes,
        List<Item> incidentTypes,
        List<Item> areaCells,
        List<Item> affectedGroups,
        long version) {

    /**
     * A priority (domain page, "programme": proposed until a decision adopts it).
     *
     * @param decision what adopts it; absent as long as it is proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Priority(
            Code code,
            LocalizedText name,
            Status status,
            @Nullable DecisionId decision) {}

    /** Whether a decision that names the priority is in force. */
    public enum Status {
        PROPOSED,
        ADOPTED
    }

    static Programme of(ProgrammeRow row, List<Priority> priorities) {
        return new Programme(
                row.id(),
                row.name(),
                row.area(),
                row.from(),
                row.until(),
                row.desiredPicture(),
                row.lines(),
                row.steps(),
                priorities,
                row.themes(),
                row.incidentTypes(),
                row.areaCells(),
                row.affectedGroups(),
                row.version());
    }
}
