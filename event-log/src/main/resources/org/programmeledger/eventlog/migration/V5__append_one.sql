-- A command that comes alone writes one event nearly always. Lists of one cost more than the writing itself: a third of the
-- whole append (ADR 0011).

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
