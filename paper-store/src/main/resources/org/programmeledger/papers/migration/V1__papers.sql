-- The bytes of papers. The log has their hash and says who filed them when; here is what can be taken out again.

create table papers.content (
    paper text primary key,
    bytes bytea not null,
    written_at timestamptz not null default clock_timestamp(),
    constraint content_is_what_the_id_says check (paper = 'paper_' || encode(sha256(bytes), 'hex')),
    constraint content_fits check (octet_length(bytes) between 1 and 20 * 1024 * 1024)
);
comment on table papers.content is
    'The bytes of one paper a row. What no event in the log is of was brought by a request that came to nothing.';
comment on column papers.content.paper is 'The id of the paper: paper_ and the SHA-256 of its bytes. It is its stream in the log.';
comment on column papers.content.written_at is 'When somebody last brought these bytes; only what was brought long ago is swept.';

-- Papers are compressed as they are.
alter table papers.content alter column bytes set storage external;
-- What is removed leaves the disk soon.
alter table papers.content set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1,
    toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 1);

-- An event never refers to bytes that are missing, whoever deletes them, unless the log says that they were removed.
create function papers.keep_what_is_filed() returns trigger language plpgsql as $$
begin
    if exists (select from event_log.event e where e.stream = old.paper)
        and not exists (select from event_log.event e
                        where e.stream = old.paper and e.type = 'papers.content-removed') then
        raise exception 'the log says that this paper is filed' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger keep_what_is_filed before delete on papers.content
    for each row execute function papers.keep_what_is_filed();
alter table papers.content enable always trigger keep_what_is_filed;

create function papers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_truncated before truncate on papers.content
    for each statement execute function papers.refuse_change();
alter table papers.content enable always trigger never_truncated;
create trigger never_other_bytes before update of paper, bytes on papers.content
    for each statement execute function papers.refuse_change();
alter table papers.content enable always trigger never_other_bytes;

revoke all on all tables in schema papers from public;
revoke all on all functions in schema papers from public;
grant usage on schema papers to ledger_appender, ledger_reader;
-- Who writes papers cannot read them; who reads them cannot write them.
grant insert, delete, select (paper, written_at), update (written_at) on papers.content to ledger_appender;
grant select on papers.content to ledger_reader;
