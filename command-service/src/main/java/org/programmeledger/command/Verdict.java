package org.programmeledger.command;

import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.events.LedgerEvent;

/** What a decider answers: the events that now hold, or the rule that said no. */
public sealed interface Verdict<E extends LedgerEvent> {

    /**
     * The command stands; its events are to be appended, with the unique claims they make.
     *
     * @param alongside events of other streams, whose state was read: all or none of it is appended
     */
    record Accepted<E extends LedgerEvent>(List<E> events, List<Claim> claims, List<LedgerEvent> alongside)
            implements Verdict<E> {

        /** Nothing of other streams. */
        public Accepted(List<E> events, List<Claim> claims) {
            this(events, claims, List.of());
        }

        /** Adds an event of another stream. */
        public Accepted<E> alongside(LedgerEvent event) {
            return new Accepted<>(
                    events,
                    claims,
                    Stream.concat(alongside.stream(), Stream.of(event)).toList());
        }

        /** Adds a claim: {@code payment-reference} taken becomes the problem {@code payment-reference-taken}. */
        public Accepted<E> claiming(String name, String value) {
            return new Accepted<>(
                    events,
                    Stream.concat(claims.stream(), Stream.of(new Claim(name, value)))
                            .toList(),
                    alongside);
        }
    }

    /** The command is refused and leaves no trace. */
    record Refused<E extends LedgerEvent>(Rejection rejection) implements Verdict<E> {}

    /** Accepts with these events. */
    static <E extends LedgerEvent> Accepted<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events), List.of());
    }

    /** Accepts with one event. */
    static <E extends LedgerEvent> Accepted<E> accept(E event) {
        return new Accepted<>(List.of(event), List.of());
    }

    /** Refuses. */
    static <E extends LedgerEvent> Refused<E> refuse(Rejection rejection) {
        return new Refused<>(rejection);
    }
}
