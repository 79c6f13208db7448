package org.programmeledger.query;

import org.programmeledger.query.sight.SightedReads;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a table behind each projection, once the schema of the views is there. */
@Component
@DependsOn("tokenSchema")
public final class HistoryViews {

    private final JdbcTemplate template;
    private final SightedReads reads;
    /** Not the one of the HTTP answers: settings of those must not change what is stored. */
    private final JsonMapper json = JsonMapper.builder().build();

    /** Tables on this database, and what answers are read through. */
    public HistoryViews(JdbcTemplate template, SightedReads reads) {
        this.template = template;
        this.reads = reads;
    }

    /** What answers are read through. */
    public SightedReads reads() {
        return reads;
    }

    /** Writes and reads what is stored as JSON in the views. */
    public JsonMapper json() {
        return json;
    }

    /** The view of a projection. */
    public <R extends Record> HistoryView<R> of(Projection<R> projection) {
        return new HistoryView<>(projection, template, json, reads);
    }
}
