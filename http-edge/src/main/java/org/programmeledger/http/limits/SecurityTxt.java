package org.programmeledger.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.programmeledger.http.Problem;
import org.programmeledger.http.ProblemRenderer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where to report a weakness (RFC 9116). */
@RestController
final class SecurityTxt {

    static final String PATH = "/.well-known/security.txt";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int DAYS = 180;

    private final SecurityContact contact;
    private final Clock clock;
    private final ProblemRenderer renderer;

    SecurityTxt(SecurityContact contact, Clock clock, ProblemRenderer renderer) {
        this.contact = contact;
        this.clock = clock;
        this.renderer = renderer;
    }

    /**
     * As long as the service runs somebody tends it, so what it says is good for a while from now.
     *
     * @throws Problem 404 if nobody is named
     */
    @GetMapping(PATH)
    ResponseEntity<String> text() {
        if (contact.contact() == null) {
            throw Problem.notFound();
        }
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
        var text = "Contact: " + contact.contact() + "\nExpires: " + expires + "\nPreferred-Languages: nl, en\n"
                + (contact.policy() == null ? "" : "Policy: " + contact.policy() + "\n");
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    /** Outside of {@code /v1} problems are left to pages, and this is none. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> nobody(Problem problem, HttpServletRequest request) {
        return renderer.response(problem, request);
    }
}
