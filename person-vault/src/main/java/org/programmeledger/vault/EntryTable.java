package org.programmeledger.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.vault.MasterKeys.WrappedKey;
import org.programmeledger.vault.Seal.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code vault.entry}. Every statement is a transaction of its own, and may be repeated. */
final class EntryTable {

    /** A row; what was encrypted is not there any more when it is erased. */
    record Row(EntryRef ref, @Nullable WrappedKey key, byte @Nullable [] ciphertext) {

        /** Erased for good. */
        boolean isErased() {
            return key == null;
        }
    }

    private static final String ROW = "select id, subject, kind, key_id, wrapped_key, ciphertext from vault.entry ";
    private static final String INSERT = "insert into vault.entry"
            + " (id, subject, kind, state, request, key_id, wrapped_key, ciphertext) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to which no event refers yet. */
    void stage(Sealed sealed, String request) {
        insert(INSERT, sealed, "STAGED", request);
    }

    /** An event refers to it now: puts it back if it was swept away meanwhile, but not if it was erased. */
    void keep(Sealed sealed, String request) {
        insert(
                INSERT + " on conflict (id) do update set state = 'KEPT', changed_at = clock_timestamp()"
                        + " where entry.state = 'STAGED'",
                sealed,
                "KEPT",
                request);
    }

    /** The same, when all that is known is that an event refers to it. */
    int keep(Collection<EntryId> entries) {
        return jdbc.sql("update vault.entry set state = 'KEPT', changed_at = clock_timestamp()"
                        + " where id = any(?) and state = 'STAGED'")
                .param(array(entries))
                .update();
    }

    private void insert(String sql, Sealed sealed, String state, String request) {
        var ref = sealed.ref();
        jdbc.sql(sql)
                .params(ref.id().value(), ref.subject(), ref.kind().name(), state, request)
                .params(sealed.key().keyId(), sealed.key().bytes(), sealed.ciphertext())
                .update();
    }

    /** Says whom an entry is about, besides its subject. */
    void concerns(EntryId entry, Collection<PersonId> persons) {
        jdbc.sql("insert into vault.concern (entry, person) select ?, unnest(?) on conflict do nothing")
                .params(entry.value(), persons.stream().map(PersonId::value).toArray(String[]::new))
                .update();
    }

    /** Removes rows that no event refers to. */
    void discard(EntryId entry) {
        jdbc.sql("delete from vault.entry where id = ? and state = 'STAGED'")
                .param(entry.value())
                .update();
    }

    /** Removes rows that were staged so long ago that no event will refer to them any more; how many. */
    int sweep(int olderThanSeconds) {
        return jdbc.sql("delete from vault.entry where state = 'STAGED'"
                        + " and changed_at < clock_timestamp() - make_interval(secs => ?)")
                .param(olderThanSeconds)
                .update();
    }

    /** Destroys keys, salts and contents; how many there still were. */
    int erase(Collection<EntryId> entries) {
        int erased = jdbc.sql("update vault.entry set state = 'ERASED', key_id = null, wrapped_key = null,"
                        + " ciphertext = null, changed_at = clock_timestamp() where id = any(?) and state <> 'ERASED'")
                .param(array(entries))
                .update();
        jdbc.sql("insert into vault.entry (id, subject, kind, state, request)"
                        + " select unnest(?), '', 'NOTE', 'ERASED', '' on conflict do nothing")
                .param(array(entries)) // One that is not here, whatever the reason, cannot come any more.
                .update();
        jdbc.sql("delete from vault.concern where entry = any(?)")
                .param(array(entries))
                .update();
        return erased;
    }

    /** Those of these entries that are not erased. */
    List<EntryId> unerased(Collection<EntryId> entries) {
        return jdbc.sql("select id from vault.entry where id = any(?) and state <> 'ERASED'")
                .param(array(entries))
                .query((row, nr) -> new EntryId(row.getString("id")))
                .list();
    }

    /** The rows that a request brought. */
    List<Row> ofRequest(String request) {
        return jdbc.sql(ROW + "where request = ?")
                .param(request)
                .query(EntryTable::row)
                .list();
    }

    /** Entries about other subjects that concern a person too. */
    List<EntryRef> concerning(PersonId person) {
        return jdbc.sql(ROW + "join vault.concern on entry = id where person = ? and state = 'KEPT' order by id")
                .param(person.value())
                .query((row, nr) -> row(row, nr).ref())
                .list();
    }

    /** The row of an entry. */
    Optional<Row> find(EntryId entry) {
        return jdbc.sql(ROW + "where id = ?")
                .param(entry.value())
                .query(EntryTable::row)
                .optional();
    }

    /** Some rows whose keys another master key than this one has wrapped. */
    List<Row> notWrappedBy(String keyId, EntryId after, int limit) {
        return jdbc.sql(ROW + "where key_id <> ? and id > ? order by id limit ?")
                .params(keyId, after.value(), limit)
                .query(EntryTable::row)
                .list();
    }

    /** Replaces a wrapped key unless it has been replaced or destroyed meanwhile. */
    boolean replaceKey(EntryId entry, WrappedKey earlier, WrappedKey now) {
        return jdbc.sql("update vault.entry set key_id = ?, wrapped_key = ? where id = ? and wrapped_key = ?")
                        .params(now.keyId(), now.bytes(), entry.value(), earlier.bytes())
                        .update()
                == 1;
    }

    /** The master keys that are still needed. */
    List<String> keysInUse() {
        return jdbc.sql("select distinct key_id from vault.entry where key_id is not null order by 1")
                .query((row, nr) -> row.getString("key_id"))
                .list();
    }

    /** Up to which position of the log this has been brought. */
    long position() {
        return jdbc.sql("select position from vault.progress").query(Long.class).single();
    }

    /** Never back: another may have gone further meanwhile. */
    void moveTo(long position) {
        jdbc.sql("update vault.progress set position = greatest(position, ?)")
                .param(position)
                .update();
    }

    void startAgain() {
        jdbc.sql("update vault.progress set position = 0").update();
    }

    /** The entries that are erased. */
    List<EntryId> erased() {
        return jdbc.sql("select id from vault.entry where state = 'ERASED'")
                .query((row, nr) -> new EntryId(row.getString("id")))
                .list();
    }

    private static String[] array(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(String[]::new);
    }

    static Row row(ResultSet row, int nr) throws SQLException {
        var keyId = row.getString("key_id");
        return new Row(
                new EntryRef(
                        new EntryId(row.getString("id")),
                        row.getString("subject"),
                        EntryKind.valueOf(row.getString("kind"))),
                keyId == null ? null : new WrappedKey(keyId, row.getBytes("wrapped_key")),
                row.getBytes("ciphertext"));
    }
}
