-- Who may see only their own money reads as ledger_funder, under row-level security (ADR 0022). What such a session may see
-- stands in its setting ledger.sight: "<code>:<party>,<party>", the code being an HMAC-SHA-256 over "<session>:<party>,<party>".
-- Whoever can set the setting, by SQL that was smuggled in, still cannot make the code: the key is out of the role's reach.

create table views.sight_key (
    single boolean primary key default true check (single),
    key bytea not null check (length(key) = 64),
    inner_pad bytea not null,
    outer_pad bytea not null
);
comment on table views.sight_key is
    'The key under which the query service says whose money a session may see, and its two pads of HMAC. To have another: '
    'delete the row, insert one as the migration does, restart the services.';

create function views.new_sight_key() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    key bytea := ''; -- Four random UUIDs are 488 random bits in 64 bytes, the block of SHA-256.
    ipad bytea;
    opad bytea;
begin
    for i in 1 .. 4 loop
        key := key || uuid_send(gen_random_uuid());
    end loop;
    ipad := key;
    opad := key;
    for i in 0 .. 63 loop
        ipad := set_byte(ipad, i, get_byte(key, i) # 54);
        opad := set_byte(opad, i, get_byte(key, i) # 92);
    end loop;
    insert into views.sight_key (key, inner_pad, outer_pad) values (key, ipad, opad);
end $$;
revoke all on function views.new_sight_key() from public;
select views.new_sight_key();

-- The ids whose money the session may see: its parties, and the funds they own. Nothing for whom nobody has told anything.
create function views.sight() returns text[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    claim text := current_setting('ledger.sight', true);
    code text := split_part(claim, ':', 1);
    parties text := split_part(claim, ':', 2);
    mine text[];
    right_code text;
begin
    if coalesce(parties, '') = '' then
        return '{}';
    end if;
    select encode(sha256(outer_pad || sha256(inner_pad || convert_to(pg_backend_pid() || ':' || parties, 'UTF8'))), 'hex')
        into right_code from views.sight_key;
    -- Compared by their hashes, so that the time it takes tells nothing about the code.
    if right_code is null or sha256(convert_to(code, 'UTF8')) <> sha256(convert_to(right_code, 'UTF8')) then
        return '{}';
    end if;
    mine := string_to_array(parties, ',');
    return mine || coalesce(
        (select array_agg(key) from views.fund where to_position is null and document->>'owner' = any(mine)), '{}');
end $$;
revoke all on function views.sight() from public;
grant execute on function views.sight() to ledger_funder;
grant usage on schema views to ledger_funder;

-- From revision 2 on the rows of these views say whose money they are. Where nothing has been read yet there is nothing to
-- build beside: the views make their tables themselves.
do $$
declare
    fresh record;
begin
    for fresh in
        select p.view, case p.view when 'journal' then 'journal_line' when 'audit' then 'audit_entry' else p.view end as name
        from views.view_position p
        where p.view in ('fund', 'pledge', 'commitment', 'journal', 'audit') and p.position = 0 and p.revision = 1
    loop
        execute format('drop table views.%I', fresh.name);
        delete from views.view_position where view = fresh.view;
    end loop;
end $$;

-- The others stay as they are. Tables made from here on grant this themselves.
grant select on views.programme, views.party, views.initiative, views.incident to ledger_funder;
