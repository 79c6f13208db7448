-- Personal data, apart from the log and erasable. What is here cannot be read without the master key, which is not in the
-- database. Written by ledger_vault, which owns nothing.

create table vault.entry (
    id text primary key,
    subject text not null,
    kind text not null,
    state text not null check (state in ('STAGED', 'KEPT', 'ERASED')),
    request text not null,
    key_id text,
    wrapped_key bytea,
    ciphertext bytea,
    changed_at timestamptz not null default clock_timestamp(),
    check (num_nulls(key_id, wrapped_key, ciphertext) = case when state = 'ERASED' then 3 else 0 end)
);
comment on table vault.entry is 'One sealed entry a row; what an erasure leaves has ids only.';
comment on column vault.entry.subject is 'The person or the incident it is about.';
comment on column vault.entry.state is
    'STAGED: no event refers to it yet, as far as is known here. KEPT: an event does. ERASED: its key is destroyed.';
comment on column vault.entry.request is 'SHA-256 of the actor and the idempotency key of the request that brought it.';
comment on column vault.entry.wrapped_key is 'The data key of this entry, encrypted with the master key key_id.';
create index entry_subject on vault.entry (subject);
create index entry_request on vault.entry (request);
create index entry_key on vault.entry (key_id) where key_id is not null;
create index entry_staged on vault.entry (changed_at) where state = 'STAGED';
-- Old versions of a row hold the wrapped key until they are cleared away: soon.
alter table vault.entry set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

create table vault.concern (
    entry text not null references vault.entry on delete cascade,
    person text not null,
    primary key (entry, person)
);
comment on table vault.concern is 'Whom a narrative is about, besides the incident.';
create index concern_person on vault.concern (person);

create table vault.access (
    nr bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    purpose text not null,
    subject text not null,
    entry text not null,
    kind text not null
);
comment on table vault.access is 'Who read whose personal data, for which purpose, and when.';
create index access_subject on vault.access (subject, nr);
create index access_actor on vault.access (actor, nr);
create index access_entry on vault.access (entry);

create table vault.progress (
    single boolean primary key default true check (single),
    position bigint not null
);
comment on table vault.progress is 'Up to where what the log says has been done here.';
insert into vault.progress (position) values (0);

create function vault.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

-- A reading that was written down stays written down.
create trigger append_only before update or delete or truncate on vault.access
    for each statement execute function vault.refuse_change();
alter table vault.access enable always trigger append_only;

-- What is erased stays erased.
create trigger erased_for_good before update or delete on vault.entry
    for each row when (old.state = 'ERASED') execute function vault.refuse_change();
alter table vault.entry enable always trigger erased_for_good;

revoke all on all tables in schema vault from public;
revoke all on all functions in schema vault from public;
grant usage on schema vault to ledger_vault, ledger_auditor;
grant select, insert, update, delete on vault.entry to ledger_vault;
grant select, insert, delete on vault.concern to ledger_vault;
grant select, insert on vault.access to ledger_vault;
grant select, update on vault.progress to ledger_vault;
grant select on vault.migration to ledger_vault;
grant select on vault.access to ledger_auditor;
