package org.programmeledger.http;

import java.io.Serial;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * A refusal on its way to the client: RFC 9457 with a stable code, the facts, and every error found. The texts are looked
 * up by code in the reader's language. No stack trace: it is an answer, not a fault.
 */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * One thing wrong with the input.
     *
     * @param pointer JSON pointer into the body (RFC 6901), or the name of a header or query parameter
     * @param code key of the text, such as {@code required}
     * @param facts what the text needs to be understood, such as the longest length allowed
     */
    public record InputError(String pointer, String code, Map<String, Object> facts) {

        /** An error whose text needs no facts. */
        public static InputError of(String pointer, String code) {
            return new InputError(pointer, code, Map.of());
        }
    }

    /** Members of every problem, which no fact may hide behind. */
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "errors", "trace");

    private final String code;
    private final HttpStatus status;
    private final transient Map<String, Object> facts;
    private final transient List<InputError> errors;

    private Problem(String code, HttpStatus status, Map<String, Object> facts, List<InputError> errors) {
        super(code, null, false, false);
        if (!Collections.disjoint(RESERVED, facts.keySet())) {
            throw new IllegalArgumentException(code + " has a fact under a reserved name: " + facts.keySet());
        }
        this.code = code;
        this.status = status;
        this.facts = facts;
        this.errors = errors;
    }

    /** A problem with its facts. */
    public static Problem of(HttpStatus status, String code, Map<String, Object> facts) {
        return new Problem(code, status, facts, List.of());
    }

    /** A problem that says everything by its code. */
    public static Problem of(HttpStatus status, String code) {
        return of(status, code, Map.of());
    }

    /** Input that is wrong, with every error found: 400. */
    public static Problem invalid(List<InputError> errors) {
        return new Problem("invalid-input", HttpStatus.BAD_REQUEST, Map.of(), List.copyOf(errors));
    }

    /** What was asked for is not there, or not for this reader: 404 without a hint which. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** Kebab-case, stable: the last part of the problem's type and the name of its page. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Members that carry the facts. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** Every error in the input; empty unless the input was wrong. */
    public List<InputError> errors() {
        return errors;
    }
}
