package org.programmeledger.eventlog;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the log is, by name: the rows of each of its tables, how its tables, triggers and functions are made, and who may
 * do what. Two digests are equal when nothing of it was changed.
 */
record LogDigest(Map<String, String> parts) {

    private static final Map<String, String> STRUCTURE = Map.of(
            "relations", """
                    select c.oid::regclass::text, c.relkind, c.relowner::regrole, c.relacl,
                           c.relrowsecurity, c.relhasrules, pg_get_viewdef(c.oid)
                    from pg_class c where c.relnamespace = 'event_log'::regnamespace""",
            "columns", """
                    select a.attrelid::regclass::text, a.attname, a.atttypid::regtype, a.attnotnull, a.attacl,
                           a.attgenerated
                    from pg_attribute a join pg_class c on c.oid = a.attrelid
                    where c.relnamespace = 'event_log'::regnamespace""",
            "constraints", """
                    select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'event_log'::regnamespace""",
            "triggers", """
                    select t.tgrelid::regclass::text, t.tgenabled, pg_get_triggerdef(t.oid) from pg_trigger t""",
            "functions", """
                    select oid::regprocedure::text, proowner::regrole, prosecdef, proconfig, proacl, prosrc from pg_proc
                    where pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""",
            "schemas", """
                    select nspname, nspowner::regrole, nspacl from pg_namespace
                    where nspname !~ '^pg_(toast_)?temp'""",
            "roles", """
                    select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
                           rolbypassrls, rolconfig from pg_roles""",
            "memberships", """
                    select roleid::regrole::text, member::regrole, admin_option, inherit_option, set_option
                    from pg_auth_members""",
            "database", """
                    select datname, datdba::regrole, datacl,
                           (select array_agg(setconfig) from pg_db_role_setting where setdatabase = d.oid)
                    from pg_database d where datname = current_database()""",
            "others", """
                    select 'publication ' || pubname from pg_publication
                    union all select 'policy ' || polname from pg_policy
                    union all select 'default ' || defaclacl::text from pg_default_acl
                    union all select 'event trigger ' || evtname from pg_event_trigger""");

    /** As a superuser sees it. */
    static LogDigest of(JdbcClient jdbc) {
        var parts = new TreeMap<String, String>();
        STRUCTURE.forEach((name, query) -> parts.put(name, digest(jdbc, query)));
        for (var table : tables(jdbc)) {
            parts.put("rows of " + table, digest(jdbc, "select * from " + table));
        }
        return new LogDigest(parts);
    }

    /** The tables of the log, also those that nobody thought of when the attacks were written. */
    static Iterable<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select c.oid::regclass::text from pg_class c"
                        + " where c.relnamespace = 'event_log'::regnamespace and c.relkind in ('r', 'p') order by 1")
                .query(String.class)
                .list();
    }

    private static String digest(JdbcClient jdbc, String query) {
        return jdbc.sql(
                        "select count(*) || ' ' || md5(coalesce(string_agg(row_of::text, E'\\n' order by row_of::text), ''))"
                                + " from (" + query + ") as row_of")
                .query(String.class)
                .single();
    }
}
