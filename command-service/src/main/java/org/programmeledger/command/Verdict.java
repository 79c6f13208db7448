package org.programmeledger.command;

import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.events.LedgerEvent;

/** What a decider answers: the events that now hold, or the rule that said no. */
public sealed interface Verdict<E extends LedgerEvent> {

    /** The command stands; its events are to be appended, with the unique claims they make. */
    record Accepted<E extends LedgerEvent>(List<E> events, List<Claim> claims) implements Verdict<E> {

        /** Adds a claim: {@code payment-reference} taken becomes the problem {@code payment-reference-taken}. */
        public Accepted<E> claiming(String name, String value) {
            return new Accepted<>(
                    events,
                    Stream.concat(claims.stream(), Stream.of(new Claim(name, value)))
                            .toList());
        }
    }

    /** The command is refused and leaves no trace. */
    record Refused<E extends LedgerEvent>(Rejection rejection) implements Verdict<E> {}

    /** Accepts with one event. */
    static <E extends LedgerEvent> Accepted<E> accept(E event) {
        return new Accepted<>(List.of(event), List.of());
    }

    /** Refuses. */
    static <E extends LedgerEvent> Refused<E> refuse(Rejection rejection) {
        return new Refused<>(rejection);
    }
}
