package org.programmeledger.events.funding;

import org.programmeledger.events.Money;

/** An amount that goes from one place to another within a fund; never negative. */
public record Move(Place from, Place to, Money amount) {

    /** The way back. */
    public Move reversed() {
        return new Move(to, from, amount);
    }
}
