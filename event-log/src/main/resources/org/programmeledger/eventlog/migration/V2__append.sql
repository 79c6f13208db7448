-- The one append path: a batch of commands in one transaction and one round trip. The caller composes batches in which
-- no command depends on another's writes, so that each verdict stands on its own:
--   appended  the command's events stand at first_position..last_position
--   stale     a stream is not at the version the command was decided on; fact = the stream, actual = its version
--   taken     a unique claim is held; fact = its name, actual = the position that holds it
--   answered  the idempotency key was used for the same request; the first answer is in request
--   reused    the idempotency key was used for another request
create function event_log.append(
    commands int,
    g_command int[], g_stream text[], g_version bigint[],
    k_command int[], k_actor text[], k_key text[], k_hash text[], k_subject text[],
    c_command int[], c_name text[], c_value text[],
    e_command int[], e_id text[], e_stream text[], e_version bigint[], e_type text[], e_revision int[],
    e_payload text[], e_metadata text[])
returns table (
    command int, verdict text, first_position bigint, last_position bigint, recorded timestamptz,
    fact text, actual bigint)
language plpgsql security definer set search_path = event_log, pg_temp
as $$
#variable_conflict use_column
declare
    head bigint;
    stamp timestamptz;
    appended bigint;
begin
    -- The lock that makes positions gap-free and ordered by commit. Time never runs backwards in the log.
    select h.position, greatest(clock_timestamp(), h.recorded_at) into head, stamp from event_log.head h for update;

    return query
    with key_found as (
        select k.command, case when r.hash = k.hash then 'answered' else 'reused' end as verdict
        from unnest(k_command, k_actor, k_key, k_hash) as k (command, actor, key, hash)
        join event_log.request r on r.actor = k.actor and r.key = k.key
    ), stale as (
        select distinct on (g.command) g.command, g.stream, at.version
        from unnest(g_command, g_stream, g_version) with ordinality as g (command, stream, version, nr)
        cross join lateral (
            select coalesce((select e.version from event_log.event e where e.stream = g.stream
                             order by e.version desc limit 1), -1) as version) as at
        where at.version <> g.version
        order by g.command, g.nr
    ), taken as (
        select distinct on (c.command) c.command, c.name, u.position
        from unnest(c_command, c_name, c_value) with ordinality as c (command, name, value, nr)
        join event_log.unique_claim u on u.name = c.name and u.value = c.value
        order by c.command, c.nr
    ), judged as (
        select n.command, coalesce(k.verdict, case when s.command is not null then 'stale'
                   when t.command is not null then 'taken' else 'appended' end) as verdict,
               coalesce(s.stream, t.name) as fact, coalesce(s.version, t.position) as actual
        from generate_series(0, commands - 1) as n (command)
        left join key_found k using (command) left join stale s using (command) left join taken t using (command)
    ), placed as (
        select e.*, head + row_number() over (order by e.nr) as position
        from unnest(e_command, e_id, e_stream, e_version, e_type, e_revision, e_payload, e_metadata) with ordinality
             as e (command, id, stream, version, type, revision, payload, metadata, nr)
        join judged j on j.command = e.command and j.verdict = 'appended'
    ), inserted as (
        insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
        select p.position, p.id::uuid, p.stream, p.version, p.type, p.revision, stamp, p.payload, p.metadata
        from placed p order by p.position
    ), spans as (
        select p.command, min(p.position) as low, max(p.position) as high,
               (array_agg(p.stream order by p.position))[1] as stream, max(p.version) as version
        from placed p group by p.command
    ), keyed as (
        insert into event_log.request (actor, key, hash, subject, stream, version, position)
        select k.actor, k.key, k.hash, k.subject, s.stream, s.version, s.high
        from unnest(k_command, k_actor, k_key, k_hash, k_subject) as k (command, actor, key, hash, subject)
        join spans s on s.command = k.command
    ), claimed as (
        insert into event_log.unique_claim (name, value, position)
        select c.name, c.value, s.low
        from unnest(c_command, c_name, c_value) as c (command, name, value)
        join spans s on s.command = c.command
    )
    select j.command, j.verdict, s.low, s.high, stamp, j.fact, j.actual
    from judged j left join spans s using (command)
    order by j.command;

    select max(e.position) into appended from event_log.event e where e.position > head;
    if appended is not null then
        update event_log.head set position = appended, recorded_at = stamp;
        perform pg_notify('event_log', appended::text);
    end if;
end $$;

revoke all on function event_log.append from public;
