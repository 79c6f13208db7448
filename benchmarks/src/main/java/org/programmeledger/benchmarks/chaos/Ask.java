package org.programmeledger.benchmarks.chaos;

import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;

/** A command that a client sends, what it may expect, and what it came to know. */
final class Ask {

    /** What may come back, apart from not knowing. */
    enum Expectation {
        /** Nothing stands against it. */
        CARRIED,
        /** There may be too little money. */
        CARRIED_OR_INSUFFICIENT,
        /** Its payment reference is taken. */
        TAKEN,
        /** It was carried out before: the first receipt again. */
        SAME,
        /** Its key was used for another request. */
        REUSED
    }

    final Command command;
    final Expectation expectation;

    /** The receipt that the key got before, for {@link Expectation#SAME} and {@link Expectation#REUSED}. */
    final Outcome.@Nullable Receipt first;

    private volatile Outcome outcome = new Outcome.Unknown("not sent");
    private volatile boolean sent;

    Ask(Command command, Expectation expectation, Outcome.@Nullable Receipt first) {
        this.command = command;
        this.expectation = expectation;
        this.first = first;
    }

    /** Whether its key is its own: then the log holds one event for it or none. */
    boolean isNew() {
        return first == null;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    /** Whether it ever left the client. */
    boolean wasSent() {
        return sent;
    }

    /** One more reply; the last one says what is known. */
    void learn(Outcome reply) {
        sent |= !(reply instanceof Outcome.Unknown(var why) && why.equals("not there"));
        outcome = reply;
    }

    /** What is wrong with the answer, or null. */
    @Nullable
    String complaint() {
        boolean fine = switch (outcome) {
            case Outcome.Unknown _ -> true;
            case Outcome.Refused(var status, var problem) ->
                problem.equals("contention")
                        || switch (expectation) {
                            case CARRIED, SAME -> false;
                            case CARRIED_OR_INSUFFICIENT -> problem.equals("insufficient-funds");
                            case TAKEN -> problem.equals("payment-reference-taken");
                            case REUSED -> status == 422;
                        };
            case Outcome.Carried(var status, var receipt) ->
                switch (expectation) {
                    case CARRIED, CARRIED_OR_INSUFFICIENT -> true;
                    case TAKEN, REUSED -> false;
                    case SAME -> status == 200 && receipt.equals(first);
                };
        };
        return fine ? null : command.key() + " " + command.path() + " expected " + expectation + " and got " + outcome;
    }
}
