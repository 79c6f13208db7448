package org.programmeledger.command.violations;

import org.programmeledger.standalone.Ledger;

/** A service knows the program that starts it. */
public final class StartsTheLedger {

    Class<?> ledger() {
        return Ledger.class;
    }
}
