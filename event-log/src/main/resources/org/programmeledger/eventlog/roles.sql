-- The roles of the ledger and what each owns. Run once by a superuser, connected to the ledger's own database, before the
-- first migration; running it again changes nothing. It sets no passwords: a role without one cannot sign in.
--
--   ledger_owner      owns the log; nobody signs in as it
--   ledger_migrator   changes the log's schema, acting as the owner; not used while services run
--   ledger_appender   the command service: reads the log, may call event_log.append, and writes papers that it cannot read
--   ledger_reader     the query service: reads the log and the papers, and owns the views, which can be thrown away
--   ledger_funder     the query service on behalf of who may see only their own money: row-level security binds it, it
--                     owns nothing, is no member of any role and cannot read the log
--   ledger_vault      both services, for personal data: keeps and erases them in the schema vault, cannot see the log
--   ledger_notary     reads the log, to vouch for it; nothing else
--   ledger_auditor    reads the log and who has read personal data; neither views nor personal data

do $$
declare
    name text;
begin
    foreach name in array array['ledger_owner', 'ledger_migrator', 'ledger_appender', 'ledger_reader',
            'ledger_funder', 'ledger_vault', 'ledger_notary', 'ledger_auditor'] loop
        begin
            execute format('create role %I', name);
        exception when duplicate_object or unique_violation then
            null; -- Roles belong to the whole server: another database, or another session just now, made it.
        end;
    end loop;
end $$;

alter role ledger_owner nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_migrator login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_appender login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_reader login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_funder login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_vault login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_notary login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ledger_auditor login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
grant ledger_owner to ledger_migrator;
alter role ledger_migrator set role = 'ledger_owner'; -- What it creates belongs to the owner from the start.

-- Nobody else connects, nobody makes temporary objects, and nobody creates anything outside the schemas below.
do $$
begin
    execute format('alter database %I owner to ledger_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to ledger_migrator, ledger_appender, ledger_reader, ledger_funder,'
            ' ledger_vault, ledger_notary, ledger_auditor', current_database());
end $$;
revoke all on schema public from public;
-- Large objects stand outside every schema, and everybody may make them.
revoke execute on function lo_creat(int), lo_create(oid), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea),
    lowrite(int, bytea) from public;

create schema if not exists event_log authorization ledger_owner;
create schema if not exists views authorization ledger_reader;
create schema if not exists views_next authorization ledger_reader;
create schema if not exists vault authorization ledger_owner;
