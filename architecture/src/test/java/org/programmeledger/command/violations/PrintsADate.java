package org.programmeledger.command.violations;

import java.util.Date;

/** Prints, and prints a date of the old kind. */
public final class PrintsADate {

    void print() {
        System.out.println(new Date(0));
    }
}
