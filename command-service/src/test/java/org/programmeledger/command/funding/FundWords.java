package org.programmeledger.command.funding;

import static org.programmeledger.command.BoTu.receipt;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.Restriction;

/** Words for the tests of funds. */
public final class FundWords {

    private FundWords() {}

    /** Money for these themes. */
    public static Restriction serving(List<Code> themes) {
        return new Restriction(themes, List.of(), List.of(), null, null);
    }

    /** An amount of the first receipt. */
    static List<Draw> drawn(Money amount) {
        return List.of(new Draw(receipt(1), amount));
    }
}
