package org.programmeledger.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read whose personal data. Nothing is read that is not written here in the same transaction, and no line changes. */
final class AccessLog {

    private static final String READ =
            "with written as (insert into vault.access (actor, purpose, subject, entry, kind)"
                    + " select ?, ?, subject, id, kind from vault.entry where id = ? and state <> 'ERASED')"
                    + " select id, subject, kind, key_id, wrapped_key, ciphertext from vault.entry where id = ?";

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of an entry, and a line here unless it is erased. */
    Optional<EntryTable.Row> read(EntryId entry, PersonId actor, AccessPurpose purpose) {
        return jdbc.sql(READ)
                .params(actor.value(), purpose.name(), entry.value(), entry.value())
                .query(EntryTable::row)
                .optional();
    }

    /** Newest first: of readings before that number, at most so many; about a person, by a person, or all. */
    List<Access> list(@Nullable PersonId person, @Nullable PersonId actor, long before, int limit) {
        return jdbc.sql("select nr, at, actor, purpose, subject, entry, kind from vault.access where nr < :before"
                        + " and (:person::text is null or subject = :person"
                        + " or entry in (select c.entry from vault.concern c where c.person = :person))"
                        + " and (:actor::text is null or actor = :actor) order by nr desc limit :limit")
                .param("before", before)
                .param("person", person == null ? null : person.value())
                .param("actor", actor == null ? null : actor.value())
                .param("limit", limit)
                .query(AccessLog::access)
                .list();
    }

    private static Access access(ResultSet row, int nr) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Access(
                row.getLong("nr"),
                at,
                row.getString("actor"),
                AccessPurpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                new EntryId(row.getString("entry")),
                EntryKind.valueOf(row.getString("kind")));
    }
}
