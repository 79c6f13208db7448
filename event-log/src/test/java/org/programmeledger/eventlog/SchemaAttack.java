package org.programmeledger.eventlog;

/** What a hostile session may try on the log as a whole, its functions, its database and its server. */
enum SchemaAttack {
    CREATE_TABLE("create table event_log.evil (a int)"),
    CREATE_FUNCTION("create function event_log.evil() returns int language sql return 1"),
    CREATE_TYPE("create type event_log.evil as enum ('a')"),
    CREATE_OPERATOR("create operator event_log.=== (leftarg = text, rightarg = text, function = texteq)"),
    REPLACE_HEAD("create or replace view event_log.head as select 99::bigint as position"),
    DROP_HEAD("drop view event_log.head cascade"),
    DROP_APPEND("drop function event_log.append"),
    OWN_APPEND("alter function event_log.append owner to current_user"),
    UNSAFE_APPEND("alter function event_log.append set search_path = pg_temp, public"),
    APPEND_AS_CALLER("alter function event_log.append security invoker"),
    DROP_APPEND_ONE("drop function event_log.append_one"),
    UNSAFE_APPEND_ONE("alter function event_log.append_one set search_path = pg_temp, public"),
    DROP_TRIGGER("drop trigger append_only on event_log.event"),
    DISARM_TRIGGERS("drop function event_log.refuse_change cascade"),
    DROP_SCHEMA("drop schema event_log cascade"),
    OWN_SCHEMA("alter schema event_log owner to current_user"),
    RENAME_SCHEMA("alter schema event_log rename to gone"),
    CREATE_SCHEMA("create schema evil"),
    TABLE_IN_PUBLIC("create table public.event (a int)"),
    FUNCTION_IN_PUBLIC("create function public.cardinality(int[]) returns int language sql return 0"),
    TEMPORARY_TABLE("create temp table event (a int)"),
    TEMPORARY_FUNCTION("create function pg_temp.evil() returns int language sql return 1"),
    BECOME_OWNER("set role ledger_owner"),
    BECOME_MIGRATOR("set role ledger_migrator"),
    BECOME_SUPERUSER("set role postgres"),
    SIGN_IN_AS_OWNER("set session authorization ledger_owner"),
    REPLICATION_ROLE("set session_replication_role = replica"),
    JOIN_OWNER("grant ledger_owner to current_user"),
    PROMOTE_SELF("alter role current_user superuser"),
    CREATE_ROLE("create role evil"),
    ALTER_MIGRATOR("alter role ledger_migrator password 'evil'"),
    OWN_DATABASE("alter database {db} owner to current_user"),
    CONFIGURE_DATABASE("alter database {db} set search_path = public"),
    DROP_DATABASE("drop database {db}"),
    CREATE_DATABASE("create database evil"),
    CONFIGURE_SERVER("alter system set fsync = off"),
    LOAD_SETTINGS("select pg_reload_conf()"),
    RUN_PROGRAM("copy (select 1) to program 'true'"),
    WRITE_FILE("copy (select 1) to '/dev/null'"),
    READ_FILE("select pg_read_file('PG_VERSION')"),
    IMPORT_FILE("select lo_import('/dev/null')"),
    LARGE_OBJECT("select lo_create(0)"),
    LARGE_OBJECT_WITH_DATA("select lo_from_bytea(0, 'evil')"),
    DROP_LANGUAGE("drop extension plpgsql cascade"),
    UNTRUSTED_CODE("create function pg_temp.evil(int, int) returns int language internal as 'int4pl'"),
    EVENT_TRIGGER("create event trigger evil on ddl_command_start execute function evil()"),
    PUBLISH("create publication evil for table event_log.event"),
    REPLICATE("select pg_create_physical_replication_slot('evil', false, true)"),
    DEFAULT_PRIVILEGES("alter default privileges for role ledger_owner grant all on tables to public"),
    REASSIGN("reassign owned by ledger_owner to current_user"),
    DROP_OWNED("drop owned by ledger_owner cascade"),
    SWITCH_WAL("select pg_switch_wal()"),
    /** Only an own backend may be ended; those of superusers and other roles may not. */
    END_OTHERS("select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user");

    private final String template;

    SchemaAttack(String template) {
        this.template = template;
    }

    String text(String database) {
        return template.replace("{db}", database);
    }
}
