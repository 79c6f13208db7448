-- Who may do what with the log (ADR 0012); the roles themselves are made by roles.sql.

revoke all on all tables in schema event_log from public;
revoke all on all functions in schema event_log from public;
grant usage on schema event_log to ledger_appender, ledger_reader;
grant select on event_log.event, event_log.head, event_log.request, event_log.unique_claim, event_log.event_type,
    event_log.migration to ledger_appender, ledger_reader;
grant execute on function event_log.position_at to ledger_appender, ledger_reader;
grant execute on function event_log.append to ledger_appender;

create trigger append_only before update or delete or truncate on event_log.event_type
    for each statement execute function event_log.refuse_change();
alter table event_log.event_type enable always trigger append_only;
