package org.programmeledger.files;

import java.util.List;
import java.util.Locale;

/**
 * A column that a table may have.
 *
 * @param name where its value belongs in a request: a member, or a path of members separated by slashes
 * @param headers what it may be called, in Dutch and English, in lower case
 * @param kind what stands in it
 * @param required whether a table without it is refused
 */
public record Column(String name, List<String> headers, Kind kind, boolean required) {

    /** What stands in a column. */
    public enum Kind {
        /** Text that is kept as it is; what a spreadsheet would take for a formula is refused. */
        TEXT,
        /** An id, a code, or one of a few words: text without spaces. */
        WORD,
        /** One of a few words in capitals; small letters are read as capitals. */
        CHOICE,
        /** Several words, separated by commas, semicolons, bars or spaces. */
        WORDS,
        /** An amount of the currency. */
        AMOUNT,
        /** A date. */
        DAY
    }

    boolean isCalled(String header) {
        return headers.contains(header.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " "));
    }
}
