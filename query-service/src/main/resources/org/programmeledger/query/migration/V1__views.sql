-- Views can be thrown away and rebuilt from the log to the same bytes.

create table views.view_position (
    view text primary key,
    position bigint not null
);
comment on table views.view_position is 'Up to which log position each view has read; written with its rows.';

-- Axon's token store: which instance feeds which view.
create table views.token_entry (
    processor_name text not null,
    segment int not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
);

-- Axon makes this row at first use; two instances starting at once would both try.
insert into views.token_entry (processor_name, segment, token, token_type)
values ('__config', 0, convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken');

-- A view that keeps its history: a row was true from one position (inclusive) to another (exclusive; null: still is).
do $$
declare
    history text;
begin
    foreach history in array array['programme', 'party', 'initiative', 'fund', 'pledge', 'commitment', 'incident'] loop
        execute format('create table views.%I (
            key text collate "C" not null,
            from_position bigint not null,
            to_position bigint,
            document jsonb not null,
            primary key (key, from_position))', history);
        execute format('create unique index %I on views.%I (key) where to_position is null', history || '_now', history);
    end loop;
end $$;

create table views.journal_line (
    position bigint not null,
    line smallint not null,
    fund text not null,
    account text not null,
    minor bigint not null,
    currency text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    type text not null,
    subject text not null,
    initiative text,
    party text,
    primary key (position, line)
);
comment on column views.journal_line.minor is 'Minor units; debit positive, credit negative. The lines of a position sum to zero.';
create index journal_line_fund on views.journal_line (fund, position);

create table views.audit_entry (
    position bigint primary key,
    event_id text not null,
    stream text not null,
    version bigint not null,
    type text not null,
    revision int not null,
    recorded_at timestamptz not null,
    effective_on date not null,
    actor text not null,
    on_behalf_of text,
    reason text,
    decision text,
    causation text not null,
    correlation text not null,
    evidence jsonb not null
);
create index audit_entry_stream on views.audit_entry (stream, position);
create index audit_entry_actor on views.audit_entry (actor, position);
create index audit_entry_type on views.audit_entry (type, position);
create index audit_entry_recorded on views.audit_entry (recorded_at, position);
