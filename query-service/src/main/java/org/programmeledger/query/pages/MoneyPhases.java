package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.Money;

/**
 * The money of a fund or a programme by phase, in one currency.
 *
 * @param pledged promised (toezegging); never spendable, whether or not it was received since
 * @param received what arrived and was not refunded or sent on
 * @param committed promised to initiatives (verlening), and neither released nor spent
 * @param free received, and neither reserved, committed, spent nor to come back
 */
record MoneyPhases(Money pledged, Money received, Money committed, Money free) {

    public String currency() {
        return received.currency();
    }

    /** The figures in the order in which people read them. */
    public List<Figure> figures() {
        return List.of(Figure.values());
    }

    /** The amount of one figure. */
    public Money of(Figure figure) {
        return switch (figure) {
            case PLEDGED -> pledged;
            case RECEIVED -> received;
            case COMMITTED -> committed;
            case FREE -> free;
        };
    }

    /** Whether there is nothing to show in any phase. */
    public boolean none() {
        return pledged.minor() == 0 && received.minor() == 0 && committed.minor() == 0 && free.minor() == 0;
    }
}
