-- Appends cost the database less (ADR 0011). A command that comes alone writes one event nearly always, and lists of one
-- were a third of its whole append.

-- Appends one event, if nothing stands in the way; else it writes nothing, answers with nulls, and event_log.append says what
-- is in the way.
--
--   streams   every stream that the command writes to or stands on, once, with the version it must be at (-1: not begun);
--             the first is the one that the event is for
--   key       the idempotency key, or four nulls
create function event_log.append_one(
    s_stream text[], s_version bigint[],
    e_type text, e_revision int, e_payload text, e_metadata text,
    k_actor text, k_key text, k_hash text, k_subject text,
    out before bigint, out stamp timestamptz)
language plpgsql security definer
set search_path = event_log, pg_temp set plan_cache_mode = force_generic_plan
-- As in event_log.append: a plan is made once per session, perhaps while the log is empty.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    free boolean;
begin
    -- A caller may be hostile: there is a first stream, and lists match.
    if num_nulls(s_stream, s_version, e_type, e_revision, e_payload, e_metadata) > 0
        or s_stream[1] is null or s_version[1] is null
        or array_lower(s_stream, 1) <> 1 or array_dims(s_version) is distinct from array_dims(s_stream)
        or num_nulls(k_actor, k_key, k_hash, k_subject) not in (0, 4)
    then
        raise exception 'lists that do not match are refused' using errcode = 'invalid_parameter_value';
    end if;

    lock table event_log.gate in exclusive mode;
    select e.position, e.recorded_at,
           not exists (
               select from unnest(s_stream, s_version) as s (stream, version)
               where s.version is distinct from coalesce(
                   (select v.version from event_log.event v where v.stream = s.stream order by v.version desc limit 1), -1))
           and not exists (select from event_log.request r where r.actor = k_actor and r.key = k_key)
    into before, stamp, free
    from event_log.event e order by e.position desc limit 1;
    if not found or not free then
        before := null;
        stamp := null;
        return;
    end if;

    stamp := greatest(clock_timestamp(), stamp); -- Time never runs backwards in the log.
    insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
    select before + 1, uuidv7(), s_stream[1], s_version[1] + 1, t.name, t.revision, stamp, e_payload, e_metadata
    from event_log.event_type t where t.name = e_type and t.revision = e_revision;
    if not found then
        raise exception 'an event of a type that is not registered is refused' using errcode = 'check_violation';
    end if;
    if k_key is not null then
        insert into event_log.request (actor, key, hash, subject, position)
        values (k_actor, k_key, k_hash, k_subject, before + 1);
    end if;
end $$;

revoke all on function event_log.append_one from public;
grant execute on function event_log.append_one to ledger_appender;

-- The same for batches: what is in the way is only listed when something is. Else as in V3, where it is explained.
create or replace function event_log.append(
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
    free boolean;
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
    -- Nearly always nothing is in the way: so this is asked first, in one go, and what it is only then.
    select e.position, e.recorded_at,
           not exists (
               select from unnest(s_stream, s_version) as s (stream, version)
               where s.version <> coalesce(
                   (select v.version from event_log.event v where v.stream = s.stream order by v.version desc limit 1), -1))
           and not exists (
               select from unnest(k_actor, k_key) as k (actor, key)
               join event_log.request r on r.actor = k.actor and r.key = k.key)
           and (c_name = '{}' or not exists (
               select from unnest(c_name, c_value) as c (name, value)
               join event_log.unique_claim u on u.name = c.name and u.value = c.value))
    into before, stamp, free
    from event_log.event e order by e.position desc limit 1;
    before := coalesce(before, 0);
    stamp := greatest(clock_timestamp(), stamp); -- Time never runs backwards in the log.
    if free is distinct from true then
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
    end if;
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
