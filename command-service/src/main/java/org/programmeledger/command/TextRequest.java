package org.programmeledger.command;

import jakarta.validation.constraints.NotNull;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.RequestBodyRecord;

/** A text in both languages, as it stands in a request. */
public record TextRequest(
        @NotNull @PlainText(max = 2000) String nl,
        @NotNull @PlainText(max = 2000) String en) implements RequestBodyRecord {

    /** The text as it stands in commands and events. */
    public LocalizedText text() {
        return new LocalizedText(nl, en);
    }
}
