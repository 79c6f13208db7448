package org.programmeledger.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over HTTP. */
@RestController
class AuditHttp {

    private static final List<String> VIEWS = List.of("audit");

    private final AuditView audit;
    private final LogReader log;
    private final ReadPoints readPoints;

    AuditHttp(AuditView audit, LogReader log, ReadPoints readPoints) {
        this.audit = audit;
        this.log = log;
        this.readPoints = readPoints;
    }

    /**
     * An entry with what was stored.
     *
     * @param payload the event's stored JSON
     */
    record Detailed(
            @JsonUnwrapped AuditEntry entry, @JsonRawValue String payload) {}

    @GetMapping("/v1/audit-entries")
    ResponseEntity<Answers.Many<AuditEntry>> entries(
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new AuditView.Filter(stream, actor, type, from, until);
        var found = audit.entries(filter, at.position(), after, most + 1);
        return Answers.page(at, found, most, entry -> Long.toString(entry.position()));
    }

    @GetMapping("/v1/audit-entries/{position}")
    ResponseEntity<Detailed> entry(
            @PathVariable long position, @RequestParam(required = false) @Nullable String minPosition) {
        readPoints.resolve(null, minPosition, VIEWS);
        var entry = audit.at(position).orElseThrow(Problem::notFound);
        var stored = log.storedText(position).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .header("Log-Position", Long.toString(position))
                .body(new Detailed(entry, stored.payload()));
    }
}
