package org.programmeledger.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.query.audit.AuditEntry;
import org.programmeledger.query.audit.AuditView;
import org.springframework.stereotype.Component;

/** What the pages show of the audit trail. */
@Component
class TrailViews {

    private static final int PAGE = 50;

    private final AuditView audit;
    private final LogReader log;
    private final Names names;

    TrailViews(AuditView audit, LogReader log, Names names) {
        this.audit = audit;
        this.log = log;
        this.names = names;
    }

    Listing<AuditRow> trail(AuditFilter filter, long position) {
        var asked = new AuditView.Filter(
                filter.stream(),
                filter.actor(),
                filter.type(),
                startOf(filter.from()),
                startOf(filter.until() == null ? null : filter.until().plusDays(1)));
        long before = Cursors.position(filter.cursor(), Long.MAX_VALUE);
        var found = audit.latest(asked, position, before, PAGE + 1);
        var at = names.at(position);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Listing<>(
                shown.stream().map(entry -> row(entry, at)).toList(),
                found.size() > PAGE ? Long.toString(shown.getLast().position()) : null);
    }

    Optional<AuditDetails> entry(long position) {
        var at = names.at(position);
        return audit.at(position)
                .flatMap(entry -> log.storedText(position)
                        .map(stored -> new AuditDetails(
                                row(entry, at),
                                entry.eventId(),
                                entry.version(),
                                entry.revision(),
                                entry.decision(),
                                entry.correlation(),
                                entry.evidence(),
                                stored.payload())));
    }

    private static AuditRow row(AuditEntry entry, Names.At at) {
        return new AuditRow(
                entry.position(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.type(),
                at.of(entry.stream()),
                entry.actor(),
                entry.role(),
                at.ofNullable(entry.onBehalfOf()),
                entry.reason(),
                entry.causation());
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(AsOf.ZONE).toInstant();
    }
}
