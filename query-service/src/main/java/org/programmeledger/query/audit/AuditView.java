package org.programmeledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.AppendOnlyView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewTable;
import org.programmeledger.query.sight.Isolation;
import org.programmeledger.query.sight.MoneyOf;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One row per event of the log. */
@Component
@DependsOn("tokenSchema")
public final class AuditView implements AppendOnlyView {

    /**
     * Which entries are asked for; a null member asks for all.
     *
     * @param from recorded at or after
     * @param until recorded before
     */
    public record Filter(
            @Nullable String stream,
            @Nullable String actor,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final ViewTable.Shape SHAPE = new ViewTable.Shape(
            "audit_entry",
            "create table {table} (position bigint not null, event_id text not null, stream text not null,"
                    + " version bigint not null, type text not null, revision int not null,"
                    + " recorded_at timestamptz not null, effective_on date not null, actor text not null,"
                    + " role text, on_behalf_of text, reason text, decision text, causation text not null,"
                    + " correlation text not null, evidence jsonb not null, money_of text[])",
            List.of(
                    "alter table {table} add primary key (position)",
                    "create index {name}_stream on {table} (stream, position)",
                    "create index {name}_actor on {table} (actor, position)",
                    "create index {name}_type on {table} (type, position)",
                    "create index {name}_recorded on {table} (recorded_at, position)"),
            "position, event_id, stream, version, type, revision, recorded_at, effective_on, actor, role,"
                    + " on_behalf_of, reason, decision, causation, correlation, evidence, money_of",
            "select position, event_id, stream, version, type, revision, extract(epoch from recorded_at),"
                    + " to_char(effective_on, 'YYYY-MM-DD'), actor, role, on_behalf_of, reason, decision, causation,"
                    + " correlation, evidence, money_of from {table} where position <= {at} order by position",
            Isolation.SOME_MONEY);

    private final SightedReads reads;
    private final JsonMapper json;
    private final ViewTable table;

    @Autowired
    AuditView(JdbcTemplate template, HistoryViews views) {
        this(views.reads(), views.json(), new ViewTable(SHAPE, LIVE, template));
    }

    private AuditView(SightedReads reads, JsonMapper json, ViewTable table) {
        this.reads = reads;
        this.json = json;
        this.table = table;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public View in(String schema) {
        return new AuditView(reads, json, table.in(schema));
    }

    @Override
    public ViewTable table() {
        return table;
    }

    @Override
    public Optional<String> sequence(RecordedEvent event) {
        return Optional.of(event.stream());
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        table.write(batch.stream().map(this::row).toList());
    }

    /** Entries as of a position, in the order of the log, after a cursor position. */
    public List<AuditEntry> entries(Filter filter, long asOf, long after, int limit) {
        return select(filter, "position <= :asOf and position > :cursor", "position", asOf, after, limit);
    }

    /** Entries as of a position, the latest first, before a cursor position. */
    public List<AuditEntry> latest(Filter filter, long asOf, long before, int limit) {
        return select(filter, "position <= :asOf and position < :cursor", "position desc", asOf, before, limit);
    }

    /** The entry at a position. */
    public Optional<AuditEntry> at(long position) {
        return reads.jdbc()
                .sql("select * from views.audit_entry where position = :position" + own())
                .param("own", reads.moneyOf())
                .param("position", position)
                .query((row, nr) -> entry(row))
                .optional();
    }

    private List<AuditEntry> select(Filter filter, String range, String order, long asOf, long cursor, int limit) {
        return reads.jdbc()
                .sql("select * from views.audit_entry where " + range + own()
                        + " and (:stream::text is null or stream = :stream)"
                        + " and (:actor::text is null or actor = :actor)"
                        + " and (:type::text is null or type = :type)"
                        + " and (:from::timestamptz is null or recorded_at >= :from)"
                        + " and (:until::timestamptz is null or recorded_at < :until)"
                        + " order by " + order + " limit :limit")
                .param("own", reads.moneyOf())
                .param("asOf", asOf)
                .param("cursor", cursor)
                .param("stream", filter.stream())
                .param("actor", filter.actor())
                .param("type", filter.type())
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("limit", limit)
                .query((row, nr) -> entry(row))
                .list();
    }

    /** What the current reader may see; nothing to add where that is everything. */
    private String own() {
        return reads.moneyOf() == null ? "" : " and (money_of is null or money_of && :own::text[])";
    }

    private @Nullable Object[] row(RecordedEvent event) {
        var metadata = event.metadata();
        return new @Nullable Object[] {
            event.position(),
            event.id(),
            event.stream(),
            event.version(),
            event.type(),
            event.revision(),
            event.recordedAt(),
            metadata.effectiveOn(),
            metadata.actor(),
            metadata.role() == null ? null : metadata.role().name(),
            metadata.onBehalfOf(),
            metadata.reason(),
            metadata.decision(),
            metadata.causation(),
            metadata.correlation(),
            json.writeValueAsString(metadata.evidence()),
            MoneyOf.recorded(event).map(MoneyOf::column).orElse(null)
        };
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("actor"),
                roleIn(row.getString("role")),
                row.getString("on_behalf_of"),
                row.getString("reason"),
                row.getString("decision"),
                row.getString("causation"),
                row.getString("correlation"),
                Arrays.asList(json.readValue(row.getString("evidence"), Evidence[].class)));
    }

    private static @Nullable Role roleIn(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    /** Nothing is recorded outside these years, and the database does not know every other. */
    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        var known = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return known.atOffset(ZoneOffset.UTC);
    }
}
