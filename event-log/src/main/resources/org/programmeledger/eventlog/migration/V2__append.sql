-- The one append path: a batch of commands in one transaction and one round trip. The caller composes batches in which
-- no command depends on another's writes, so that each verdict stands on its own, and lists events in order of command:
--   appended  the command's events stand at first_position..last_position
--   stale     a stream is not at the version the command was decided on; fact = the stream, actual = its version
--   taken     a unique claim is held; fact = its name, actual = the position that holds it
--   answered  the idempotency key was used for the same request; the first answer is in request
--   reused    the idempotency key was used for another request
-- Small statements on purpose: one statement for all of it costs five times as much to start as it does to run.
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
language plpgsql security definer set search_path = event_log, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    tail bigint;
    stamp timestamptz;
    lost int[] := '{}';
    won int[] := '{}';
    won_stream text[] := '{}';
    won_version bigint[] := '{}';
    won_first bigint[] := '{}';
    won_last bigint[] := '{}';
    row record;
begin
    -- The lock that makes positions gap-free and ordered by commit. Time never runs backwards in the log.
    select h.position, greatest(clock_timestamp(), h.recorded_at) into tail, stamp from event_log.head h for update;

    -- Who loses, and why: a used key first, then a stale stream, then a held claim.
    for row in
        select k.command, r.hash = k.hash as same
        from unnest(k_command, k_actor, k_key, k_hash) as k (command, actor, key, hash)
        join event_log.request r on r.actor = k.actor and r.key = k.key
    loop
        lost := lost || row.command;
        return query values (row.command, case when row.same then 'answered' else 'reused' end,
            null::bigint, null::bigint, stamp, null::text, null::bigint);
    end loop;
    for row in
        select g.command, g.stream, at.version
        from unnest(g_command, g_stream, g_version) with ordinality as g (command, stream, version, nr)
        cross join lateral (
            select coalesce((select e.version from event_log.event e where e.stream = g.stream
                             order by e.version desc limit 1), -1) as version) as at
        where at.version <> g.version
        order by g.nr
    loop
        continue when row.command = any (lost);
        lost := lost || row.command;
        return query values (row.command, 'stale', null::bigint, null::bigint, stamp, row.stream, row.version);
    end loop;
    for row in
        select c.command, c.name, u.position
        from unnest(c_command, c_name, c_value) with ordinality as c (command, name, value, nr)
        join event_log.unique_claim u on u.name = c.name and u.value = c.value
        order by c.nr
    loop
        continue when row.command = any (lost);
        lost := lost || row.command;
        return query values (row.command, 'taken', null::bigint, null::bigint, stamp, row.name, row.position);
    end loop;

    insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
    select tail + row_number() over (order by e.nr), e.id::uuid, e.stream, e.version, e.type, e.revision, stamp,
           e.payload, e.metadata
    from unnest(e_command, e_id, e_stream, e_version, e_type, e_revision, e_payload, e_metadata) with ordinality
         as e (command, id, stream, version, type, revision, payload, metadata, nr)
    where e.command <> all (lost);

    for row in
        select e.command, count(*) as events, (array_agg(e.stream order by e.nr desc))[1] as stream,
               (array_agg(e.version order by e.nr desc))[1] as version
        from unnest(e_command, e_stream, e_version) with ordinality as e (command, stream, version, nr)
        where e.command <> all (lost)
        group by e.command order by e.command
    loop
        won := won || row.command;
        won_stream := won_stream || row.stream;
        won_version := won_version || row.version;
        won_first := won_first || (tail + 1);
        tail := tail + row.events;
        won_last := won_last || tail;
        return query values (row.command, 'appended', tail - row.events + 1, tail, stamp, null::text, null::bigint);
    end loop;

    if won <> '{}' then
        insert into event_log.request (actor, key, hash, subject, stream, version, position)
        select k.actor, k.key, k.hash, k.subject, w.stream, w.version, w.last
        from unnest(k_command, k_actor, k_key, k_hash, k_subject) as k (command, actor, key, hash, subject)
        join unnest(won, won_stream, won_version, won_last) as w (command, stream, version, last) using (command);

        if c_command <> '{}' then
            insert into event_log.unique_claim (name, value, position)
            select c.name, c.value, w.first
            from unnest(c_command, c_name, c_value) as c (command, name, value)
            join unnest(won, won_first) as w (command, first) using (command);
        end if;

        update event_log.head set position = tail, recorded_at = stamp;
        perform pg_notify('event_log', tail::text);
    end if;
end $$;

revoke all on function event_log.append from public;
