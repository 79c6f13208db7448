-- Two who only read: one to vouch for the log, one to look into it.

grant usage on schema event_log to ledger_notary, ledger_auditor;
grant select on event_log.event, event_log.head, event_log.event_type, event_log.migration to ledger_notary, ledger_auditor;
grant select on event_log.request, event_log.unique_claim to ledger_auditor;
