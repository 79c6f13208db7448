package org.programmeledger.command.violations;

/** A state that depends on when one looks, and is public though nobody reads it. */
public record BenchState(long built) {

    boolean old() {
        return System.currentTimeMillis() > built;
    }
}
