package org.programmeledger.query;

import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a table behind each projection, once the schema of the views is there. */
@Component
@DependsOn("tokenSchema")
public final class HistoryViews {

    private final JdbcTemplate template;
    private final JsonMapper json;

    HistoryViews(JdbcTemplate template, JsonMapper json) {
        this.template = template;
        this.json = json;
    }

    /** The view of a projection. */
    public <R extends Record> HistoryView<R> of(Projection<R> projection) {
        return new HistoryView<>(projection, template, json);
    }
}
