package org.programmeledger.http;

import java.io.Serial;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

/**
 * A request that is refused before it reaches a handler, with another answer than 403: an address that nobody may use does
 * not exist for anyone.
 */
public final class RequestRefused extends AccessDeniedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final String allow;

    /** Refuses with this answer; whoever has not signed in is answered 401 instead. */
    public RequestRefused(Problem problem) {
        this(problem, "");
    }

    private RequestRefused(Problem problem, String allow) {
        super(problem.code());
        this.problem = problem;
        this.allow = allow;
    }

    /** An address that others of its methods would have an answer for. */
    public static RequestRefused method(Collection<String> allowed) {
        return new RequestRefused(
                Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"), String.join(",", allowed));
    }

    /** What stands in the header {@code Allow}; empty where there is none. */
    public String allow() {
        return allow;
    }

    /** The answer. */
    public Problem problem() {
        return problem;
    }
}
