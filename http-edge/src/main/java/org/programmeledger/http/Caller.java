package org.programmeledger.http;

import java.security.Principal;
import java.util.Optional;
import org.programmeledger.events.people.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks: a person or a machine, by its pseudonym and nothing else. What the caller may do is not said here and not in
 * the token either; it follows from the roles in the log.
 *
 * @param actor stands in the metadata of every event that follows
 */
public record Caller(PersonId actor) implements Principal {

    /** A principal of another kind that knows who it is in the ledger, such as the session of a page. */
    @FunctionalInterface
    public interface Known {

        /** Who that is. */
        Caller caller();
    }

    /**
     * Who sent the request of this thread.
     *
     * @throws Problem 401, if nobody has signed in
     */
    public static Caller current() {
        return ifAny().orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
    }

    /** Who sent the request of this thread, if it was not sent anonymously. */
    public static Optional<Caller> ifAny() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(Caller::of);
    }

    /** Whom this authentication stands for; nobody, if it is anonymous or the machine that reads the metrics. */
    public static Optional<Caller> of(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case Caller caller -> Optional.of(caller);
            case Known known -> Optional.of(known.caller());
            case null, default -> Optional.empty();
        };
    }

    @Override
    public String getName() {
        return actor.value();
    }
}
