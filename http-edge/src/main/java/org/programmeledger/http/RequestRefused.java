package org.programmeledger.http;

import java.io.Serial;
import org.springframework.security.access.AccessDeniedException;

/**
 * A request that is refused before it reaches a handler, with another answer than 403: an address that nobody may use does
 * not exist for anyone.
 */
public final class RequestRefused extends AccessDeniedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses with this answer; whoever has not signed in is answered 401 instead. */
    public RequestRefused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** The answer. */
    public Problem problem() {
        return problem;
    }
}
