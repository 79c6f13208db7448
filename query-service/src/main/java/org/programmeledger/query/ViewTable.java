package org.programmeledger.query;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.programmeledger.query.sight.Isolation;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of a view in one schema: how it is made, written and summed up. Rows are written by COPY, the fastest way in. */
public final class ViewTable {

    /**
     * The same in every schema. In statements, {@code {table}} stands for the table with its schema, {@code {name}} for
     * its name, and {@code {at}} for a position.
     *
     * @param name without the schema
     * @param bare the statement that makes it without keys
     * @param complete the statements that make its keys, indexes and comments
     * @param columns those that are written, in order
     * @param digest the question for its rows as of a position, in the order of their keys and in a form that depends on no
     *     setting of the session
     * @param isolation which of the rows are about money
     */
    public record Shape(
            String name, String bare, List<String> complete, String columns, String digest, Isolation isolation) {}

    private final Shape shape;
    private final String schema;
    private final JdbcTemplate template;

    /** The table of this shape in this schema. */
    public ViewTable(Shape shape, String schema, JdbcTemplate template) {
        this.shape = shape;
        this.schema = schema;
        this.template = template;
    }

    /** The same table in another schema. */
    public ViewTable in(String other) {
        return new ViewTable(shape, other, template);
    }

    /** The schema it stands in. */
    public String schema() {
        return schema;
    }

    /** Its name with the schema. */
    public String name() {
        return schema + "." + shape.name();
    }

    /** Its name without the schema. */
    public String plainName() {
        return shape.name();
    }

    /** Makes the table without keys and indexes. */
    public void createBare() {
        template.execute(filledIn(shape.bare()));
    }

    /** Makes the keys, indexes and comments of a bare table, and shuts it to whoever may not see all of it. */
    public void complete() {
        shape.complete().forEach(statement -> template.execute(filledIn(statement)));
        shape.isolation().statements().forEach(statement -> template.execute(filledIn(statement)));
    }

    /**
     * Adds rows, in the transaction of the thread if there is one.
     *
     * @param rows the values in the order of the columns: text, numbers, dates, instants, or null
     */
    public void write(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        inPostgres(postgres -> {
            var copy = postgres.getCopyAPI().copyIn("copy " + name() + " (" + shape.columns() + ") from stdin");
            var text = new CopyText((bytes, length) -> copy.writeToCopy(bytes, 0, length));
            try {
                for (var row : rows) {
                    text.row(row);
                }
                text.finish();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** SHA-256 (hexadecimal) over the rows as of a position, read as a stream. */
    public String digest(long position) {
        var digest = sha256();
        var question = filledIn(shape.digest()).replace("{at}", Long.toString(position));
        inPostgres(postgres -> {
            try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                return postgres.getCopyAPI().copyOut("copy (" + question + ") to stdout", sink);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface InPostgres {
        long run(PGConnection postgres) throws SQLException;
    }

    private void inPostgres(InPostgres action) {
        ConnectionCallback<Long> callback =
                (Connection connection) -> action.run(connection.unwrap(PGConnection.class));
        template.execute(callback);
    }

    private String filledIn(String statement) {
        return statement.replace("{table}", name()).replace("{name}", shape.name());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
