package org.programmeledger.query.witness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the log ends, and what is known to be missing from it. */
@RestController
class LogHeadHttp {

    private final LogReader log;
    private final Witness witness;

    LogHeadHttp(LogReader log, Witness witness) {
        this.log = log;
        this.witness = witness;
    }

    /** A view that shows more than the log holds. */
    record ViewAhead(String view, long position) {}

    /** The last position that can be read here; {@code recordedAt} is 1970 for an empty log. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LogHead(
            long position, Instant recordedAt, @Nullable Missing missing, List<ViewAhead> viewsAhead) {}

    @GetMapping("/v1/log-head")
    ResponseEntity<LogHead> head() {
        var head = log.head();
        var finding = witness.look();
        var ahead = finding.viewsAhead().entrySet().stream()
                .map(view -> new ViewAhead(view.getKey(), view.getValue()))
                .toList();
        return ResponseEntity.ok()
                .header("Log-Position", Long.toString(head.position()))
                .body(new LogHead(head.position(), head.recordedAt(), finding.missing(), ahead));
    }
}
