package org.programmeledger.benchmarks.chaos;

import java.util.Locale;

/**
 * One thing that is broken in a round.
 *
 * @param kind what is done
 * @param atMillis when, counted from the beginning of the load
 * @param member to which process of its kind, counted from 0; taken modulo how many there are
 * @param forMillis for how long, where it does not heal by itself
 * @param arrival at which arrival at a fault point the process dies
 */
record Fault(Kind kind, long atMillis, int member, long forMillis, int arrival) {

    /** What can be broken. */
    enum Kind {
        /** SIGKILL to a service, which is started again. */
        KILL_COMMAND,
        KILL_QUERY,
        /** SIGSTOP to a service: its connections stay, and nothing answers. */
        PAUSE_COMMAND,
        PAUSE_QUERY,
        /** The wire to the database is cut and mended: nobody is told, what was on its way arrives late. */
        CUT_COMMAND,
        CUT_QUERY,
        /** The connections of a service are dead for ever, and neither end is told. */
        ABANDON_COMMAND,
        ABANDON_QUERY,
        /** The connections of a service are reset. */
        RESET_COMMAND,
        RESET_QUERY,
        /** SIGKILL to one backend of the database, which makes it recover as a whole. */
        KILL_BACKEND,
        /** SIGSTOP to one backend, perhaps while it holds the lock that everyone needs. */
        PAUSE_BACKEND,
        /** The database ends at once, without a checkpoint. */
        STOP_DATABASE,
        /** SIGKILL to the database and all its backends. */
        KILL_DATABASE,
        /** SIGSTOP to the database and all its backends. */
        PAUSE_DATABASE,
        /** A service that halts at its so many-eth arrival at a named point in the code. */
        HALT_BEFORE_APPEND,
        HALT_AFTER_APPEND,
        HALT_BEFORE_REPLY,
        HALT_BEFORE_TOKEN;

        /** As it is written in tables and property values. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The system property that arms a fault point, as a JVM argument. */
    String armed() {
        return "-Dledger.fault=" + kind.label().replace("halt-", "") + ":" + arrival;
    }

    @Override
    public String toString() {
        return "%.1fs %s-%d".formatted(atMillis / 1000.0, kind.label(), member + 1);
    }
}
