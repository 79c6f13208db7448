package org.programmeledger.query.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * What happened to money in a period. Only accounts that are not zero are in it: debit positive, credit negative, so that
 * each part adds up to zero, and opening plus movements is closing.
 *
 * @param fund the only fund it is about, if it is about one
 * @param from the first day
 * @param until the last day
 * @param initiative the only initiative it is about, if any
 * @param party the only party it is about, if any
 * @param opening what was effective before the first day
 * @param movements per kind of entry, in the order of their names
 * @param closing what was effective up to the last day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        @Nullable String fund,
        String currency,
        LocalDate from,
        LocalDate until,
        @Nullable String initiative,
        @Nullable String party,
        SortedMap<String, Money> opening,
        List<Movement> movements,
        SortedMap<String, Money> closing) {

    /**
     * What the entries of one kind changed, less what was reversed of them.
     *
     * @param kind the stored name of their event
     */
    public record Movement(String kind, SortedMap<String, Money> accounts) {}
}
