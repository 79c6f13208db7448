package org.programmeledger.query.pages;

import org.springframework.http.HttpStatus;

/** A page that cannot be shown, with a text for the reader. */
final class PageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String textKey;

    private PageRefusal(HttpStatus status, String textKey) {
        super(textKey);
        this.status = status;
        this.textKey = textKey;
    }

    /** The address asks for something that cannot be understood. */
    static PageRefusal badRequest(String textKey) {
        return new PageRefusal(HttpStatus.BAD_REQUEST, textKey);
    }

    /** There is no such thing, at least not as of the moment asked for. */
    static PageRefusal notFound() {
        return new PageRefusal(HttpStatus.NOT_FOUND, "refusal.not-found");
    }

    HttpStatus status() {
        return status;
    }

    /** The message key of the sentence that explains it. */
    String textKey() {
        return textKey;
    }
}
