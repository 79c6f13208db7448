-- Appends are judged in the order in which they were decided, so that commands on one stream share a batch (ADR 0011),
-- and a batch costs less: one lock without a row version, fewer indexes, no trigger per row.

-- The head is what stands in the log, not a row that every append rewrites: a reader whose transaction stays open for an
-- hour would keep every old version of such a row, and every append would have to walk past them.
alter table event_log.head rename to gate;
alter table event_log.gate drop column position, drop column recorded_at;
comment on table event_log.gate is 'Whoever appends holds the lock on this table until the transaction ends. It is never written.';
create trigger append_only before insert or update or delete or truncate on event_log.gate
    for each statement execute function event_log.refuse_change();
alter table event_log.gate enable always trigger append_only;

create view event_log.head as
    select coalesce(max(position), 0) as position from event_log.event;

-- Time never runs backwards in the log, so it can be found by halving positions; no index has to be kept for it.
drop index event_log.event_recorded_at;
create function event_log.position_at(moment timestamptz) returns bigint
language plpgsql stable set search_path = event_log, pg_temp as $$
declare
    low bigint := 0;
    high bigint := (select h.position from event_log.head h);
    middle bigint;
begin
    while low < high loop
        middle := (low + high + 1) / 2;
        if (select e.recorded_at <= moment from event_log.event e where e.position = middle) then
            low := middle;
        else
            high := middle - 1;
        end if;
    end loop;
    return low;
end $$;
comment on function event_log.position_at is 'The last position recorded at or before a moment; 0 if there is none.';

-- A column for this, and checks that only repeat what the append does, would be parsed anew by every append.
alter table event_log.event drop column slice, drop constraint event_position_check, drop constraint event_version_check;
create function event_log.slice(stream text) returns int language sql immutable strict parallel safe
    return (hashtextextended(stream, 0) & 255)::int;
comment on function event_log.slice is 'Hash of the stream, 0 to 255: room to spread readers later.';

-- Ids and keys are compared by byte, whatever the language of the database.
alter table event_log.event alter column stream type text collate "C", alter column type type text collate "C";
alter table event_log.event_type alter column name type text collate "C";
alter table event_log.request alter column actor type text collate "C", alter column key type text collate "C";
alter table event_log.unique_claim alter column name type text collate "C", alter column value type text collate "C";

-- Where a first answer stands says the event at its position.
alter table event_log.request drop column stream, drop column version;

-- The append joins the registered types itself, once per batch.
alter table event_log.event drop constraint event_type_revision_fkey;

-- The append makes the ids itself, so that they are unique without an index.
alter table event_log.event drop constraint event_event_id_key;

drop function event_log.append;

-- The one append path: a batch of commands in one transaction and one round trip, all or nothing.
--
--   streams   every stream that the batch writes to or stands on, once, with the version it must be at (-1: not begun)
--   events    in order; e_stream is a place in the list of streams; ids, positions, versions and
--             time are made here: a caller can choose none of them
--   keys      idempotency keys; k_last is the place in the batch of the command's last event, or 0 when the key is only
--             looked up (a refusal asks whether the request was answered before)
--   claims    what may exist once; c_event is the place in the batch of the event that makes the claim
--
-- Answers with the position before the first event and the time of the append; or, when something stands in the way, with
-- all obstacles, and then nothing was written:
--   {"what": "answered" | "reused" | "stale" | "taken", "at": place in its list, "actual": version or position}
create function event_log.append(
    s_stream text[], s_version bigint[],
    e_stream int[], e_type text[], e_revision int[], e_payload text[], e_metadata text[],
    k_actor text[], k_key text[], k_hash text[], k_subject text[], k_last int[],
    c_name text[], c_value text[], c_event int[],
    out before bigint, out stamp timestamptz, out obstacles jsonb)
language plpgsql security definer
set search_path = event_log, pg_temp set plan_cache_mode = force_generic_plan
-- A plan is made once per session, perhaps while the log is empty, and must be right for ever: indexes only.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    written bigint;
begin
    -- A caller may be hostile: lists that do not match, places outside their list and numbering of its own are refused.
    if num_nulls(s_stream, s_version, e_stream, e_type, e_revision, e_payload, e_metadata,
                 k_actor, k_key, k_hash, k_subject, k_last, c_name, c_value, c_event) > 0
        or array_lower(s_stream, 1) <> 1 or array_ndims(e_stream) > 1
        or array_dims(s_version) is distinct from array_dims(s_stream)
        or (array_dims(e_type), array_dims(e_revision), array_dims(e_payload), array_dims(e_metadata))
            is distinct from (array_dims(e_stream), array_dims(e_stream), array_dims(e_stream), array_dims(e_stream))
        or (array_dims(k_key), array_dims(k_hash), array_dims(k_subject), array_dims(k_last))
            is distinct from (array_dims(k_actor), array_dims(k_actor), array_dims(k_actor), array_dims(k_actor))
        or (array_dims(c_value), array_dims(c_event)) is distinct from (array_dims(c_name), array_dims(c_name))
        or not coalesce(0 <= all (k_last) and cardinality(e_stream) >= all (k_last)
            and 1 <= all (c_event) and cardinality(e_stream) >= all (c_event), false)
    then
        raise exception 'lists that do not match are refused' using errcode = 'invalid_parameter_value';
    end if;

    -- The lock that makes positions gap-free and ordered by commit. No service may take it otherwise.
    lock table event_log.gate in exclusive mode;
    select e.position, e.recorded_at into before, stamp from event_log.event e order by e.position desc limit 1;
    before := coalesce(before, 0);
    stamp := greatest(clock_timestamp(), stamp); -- Time never runs backwards in the log.

    select jsonb_agg(jsonb_build_object('what', o.what, 'at', o.place, 'actual', o.actual)) into obstacles
    from (
        select 'stale' as what, s.place, at.version as actual
        from unnest(s_stream, s_version) with ordinality as s (stream, version, place)
        cross join lateral (
            select coalesce((select e.version from event_log.event e where e.stream = s.stream
                             order by e.version desc limit 1), -1) as version) as at
        where at.version <> s.version
        union all
        select case when r.hash = k.hash then 'answered' else 'reused' end, k.place, r.position
        from unnest(k_actor, k_key, k_hash) with ordinality as k (actor, key, hash, place)
        join event_log.request r on r.actor = k.actor and r.key = k.key
        union all
        select 'taken', c.place, u.position
        from unnest(c_name, c_value) with ordinality as c (name, value, place)
        join event_log.unique_claim u on u.name = c.name and u.value = c.value
    ) as o;
    if obstacles is not null or e_stream = '{}' then
        return;
    end if;

    insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
    select before + e.place, uuidv7(), s_stream[e.stream],
           s_version[e.stream] + row_number() over (partition by e.stream order by e.place),
           e.type, e.revision, stamp, e.payload, e.metadata
    from unnest(e_stream, e_type, e_revision, e_payload, e_metadata) with ordinality
         as e (stream, type, revision, payload, metadata, place)
    join event_log.event_type t on t.name = e.type and t.revision = e.revision;
    get diagnostics written = row_count;
    if written <> cardinality(e_stream) then
        raise exception 'an event of a type that is not registered is refused' using errcode = 'check_violation';
    end if;

    if k_key <> '{}' then
        insert into event_log.request (actor, key, hash, subject, position)
        select k.actor, k.key, k.hash, k.subject, before + k.last
        from unnest(k_actor, k_key, k_hash, k_subject, k_last) as k (actor, key, hash, subject, last)
        where k.last > 0;
    end if;
    if c_name <> '{}' then
        insert into event_log.unique_claim (name, value, position)
        select c.name, c.value, before + c.event from unnest(c_name, c_value, c_event) as c (name, value, event);
    end if;
end $$;

revoke all on function event_log.append from public;
