package org.programmeledger.events.decisions;

import java.util.Arrays;
import java.util.List;
import org.programmeledger.events.Code;

/** The rules that a decision may waive, for a fund or an initiative and until a day. All others hold for everybody. */
public enum Waivable {
    /** Temporary money does not back what goes on beyond its end (invariant 14). */
    TEMPORARY_MONEY("temporary-money"),
    /** Nothing is reserved or committed in a fund that has spent without cover (domain page, "fact first"). */
    UNCOVERED_OVERRUN("uncovered-overrun");

    private final Code code;

    Waivable(String code) {
        this.code = new Code(code);
    }

    /** How a decision names it, as the item it is about. */
    public Code code() {
        return code;
    }

    /** Their codes. */
    public static List<Code> codes() {
        return Arrays.stream(values()).map(Waivable::code).toList();
    }
}
