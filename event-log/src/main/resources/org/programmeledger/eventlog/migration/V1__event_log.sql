-- The log is the truth. Positions have no gaps and rise in commit order, because every append takes the lock on
-- event_log.head first and keeps it until its transaction ends.

create table event_log.event_type (
    name text not null,
    revision int not null,
    primary key (name, revision)
);
comment on table event_log.event_type is
    'The stored names that may be appended. Filled by the migration from the catalogue in the code: a forged type is refused.';

create table event_log.event (
    position bigint primary key check (position > 0),
    event_id uuid not null unique,
    stream text not null,
    version bigint not null check (version >= 0),
    type text not null,
    revision int not null,
    recorded_at timestamptz not null,
    payload text not null,
    metadata text not null,
    slice smallint not null generated always as (('x' || substr(md5(stream), 1, 2))::bit(8)::int) stored,
    unique (stream, version),
    foreign key (type, revision) references event_log.event_type
);
comment on column event_log.event.payload is 'JSON as text: the exact bytes that were stored, which a hash will cover.';
comment on column event_log.event.slice is 'Hash of the stream, 0 to 255: room to spread readers later.';
create index event_recorded_at on event_log.event (recorded_at, position);

create table event_log.head (
    single boolean primary key default true check (single),
    position bigint not null,
    recorded_at timestamptz not null
);
insert into event_log.head (position, recorded_at) values (0, '-infinity');

create table event_log.request (
    actor text not null,
    key text not null,
    hash text not null,
    subject text not null,
    stream text not null,
    version bigint not null,
    position bigint not null,
    primary key (actor, key)
);
comment on table event_log.request is
    'Idempotency keys with the hash of their request and the first answer; written in the transaction of the events.';

create table event_log.unique_claim (
    name text not null,
    value text not null,
    position bigint not null,
    primary key (name, value)
);
comment on table event_log.unique_claim is 'What may exist once in the ledger, such as an external payment reference.';

-- Nothing here is ever changed or removed. The triggers fire ALWAYS: also for a superuser's replication role.
create function event_log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on event_log.event
    for each statement execute function event_log.refuse_change();
create trigger append_only before update or delete or truncate on event_log.request
    for each statement execute function event_log.refuse_change();
create trigger append_only before update or delete or truncate on event_log.unique_claim
    for each statement execute function event_log.refuse_change();
alter table event_log.event enable always trigger append_only;
alter table event_log.request enable always trigger append_only;
alter table event_log.unique_claim enable always trigger append_only;
