package org.programmeledger.eventlog;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * What a hostile session may try on any table of the log. In each text {@code {t}} is the table, {@code {c}} its columns
 * that are not generated, {@code {f}} the first of them.
 */
public enum TableAttack {
    INSERT("insert into {t} ({c}) select {c} from {t} where false"),
    INSERT_OR_IGNORE("insert into {t} ({c}) select {c} from {t} on conflict do nothing"),
    UPDATE("update {t} set {f} = {f}"),
    DELETE("delete from {t}"),
    MERGE("merge into {t} using (select 1) as one (nr) on true when matched then delete"),
    TRUNCATE("truncate {t}"),
    TRUNCATE_CASCADE("truncate {t} cascade"),
    COPY_FROM("copy {t} ({c}) from stdin") {
        @Override
        public void against(Connection connection, String table) throws SQLException, IOException {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text(connection, table), new StringReader(""));
        }
    },
    SELECT_FOR_UPDATE("select 1 from {t} for update"),
    SELECT_FOR_NO_KEY_UPDATE("select 1 from {t} for no key update"),
    SELECT_FOR_SHARE("select 1 from {t} for share"),
    SELECT_FOR_KEY_SHARE("select 1 from {t} for key share"),
    LOCK_ROW_SHARE("lock table {t} in row share mode"),
    LOCK_ROW_EXCLUSIVE("lock table {t} in row exclusive mode"),
    LOCK_SHARE_UPDATE_EXCLUSIVE("lock table {t} in share update exclusive mode"),
    LOCK_SHARE("lock table {t} in share mode"),
    LOCK_SHARE_ROW_EXCLUSIVE("lock table {t} in share row exclusive mode"),
    LOCK_EXCLUSIVE("lock table {t} in exclusive mode"),
    LOCK_ACCESS_EXCLUSIVE("lock table {t}"),
    DISABLE_TRIGGERS("alter table {t} disable trigger all"),
    TRIGGERS_FOR_ORIGIN_ONLY("alter table {t} enable trigger user"),
    CREATE_TRIGGER("create trigger evil before insert on {t} for each row"
            + " execute function suppress_redundant_updates_trigger()"),
    CREATE_RULE("create rule evil as on insert to {t} do instead nothing"),
    CREATE_POLICY("create policy evil on {t} using (false)"),
    ENABLE_ROW_SECURITY("alter table {t} enable row level security"),
    CHANGE_OWNER("alter table {t} owner to current_user"),
    ADD_COLUMN("alter table {t} add column evil int"),
    DROP_COLUMN("alter table {t} drop column {f} cascade"),
    DROP_NOT_NULL("alter table {t} alter column {f} set default null"),
    RENAME("alter table {t} rename to gone"),
    MOVE("alter table {t} set schema public"),
    DROP("drop table {t} cascade"),
    CREATE_INDEX("create index evil on {t} ({f})"),
    REINDEX("reindex table {t}"),
    STATISTICS("create statistics event_log.evil on ({f}::text), (md5({f}::text)) from {t}"),
    COMMENT("comment on table {t} is 'evil'"),
    /** Not an error in PostgreSQL but a warning, for who may read: nothing is granted. */
    GRANT("grant insert, update, delete, truncate on {t} to public");

    private static final String COLUMNS =
            "select string_agg(quote_ident(attname), ',' order by attnum) from pg_attribute"
                    + " where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''";

    private final String template;

    TableAttack(String template) {
        this.template = template;
    }

    /** Tries it. */
    public void against(Connection connection, String table) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(text(connection, table));
        }
    }

    final String text(Connection connection, String table) throws SQLException {
        try (var columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (var row = columns.executeQuery()) {
                row.next();
                var names = row.getString(1);
                return template.replace("{t}", table)
                        .replace("{c}", names)
                        .replace("{f}", names.replaceFirst(",.*", ""));
            }
        }
    }
}
