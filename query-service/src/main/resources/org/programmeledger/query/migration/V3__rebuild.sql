-- A view is built beside the one that is read, in views_next, and then takes its place.
--
-- The tables that V1 made are revision 1 of their views. From here on a view makes its tables itself, when it is first
-- met and when it is rebuilt: no migration touches them again.
alter table views.view_position add column revision int not null default 1;
alter table views.view_position alter column revision drop default;
comment on column views.view_position.revision is 'Of the fold and the rows. Code of another revision neither reads nor feeds the view.';

insert into views.view_position (view, position, revision)
select view, 0, 1
from unnest(array['programme', 'party', 'initiative', 'fund', 'pledge', 'commitment', 'incident', 'journal', 'audit']) as view
on conflict do nothing;

-- Asked first: who may not create schemas is refused even where it is there.
do $$
begin
    if not exists (select from pg_namespace where nspname = 'views_next') then
        create schema views_next;
    end if;
end $$;

create table views_next.parked_event (like views.parked_event including all);
comment on table views_next.parked_event is 'What the view being built could not take in; moved with it when it switches.';

create table views.rebuild (
    id text primary key default 'rebuild_' || uuidv7(),
    view text not null,
    revision int not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'SWITCHING', 'DONE', 'CANCELLED', 'FAILED')),
    reason text,
    requested_by text not null,
    request_key text,
    instance int not null,
    position bigint not null default 0,
    target bigint not null default 0,
    requested_at timestamptz not null default clock_timestamp(),
    begun_at timestamptz,
    moved_at timestamptz,
    ended_at timestamptz,
    digest_position bigint,
    digest_before text,
    digest_after text,
    unique (requested_by, request_key)
);
comment on table views.rebuild is 'Every rebuild of a view, with its progress: any instance can tell.';
comment on column views.rebuild.instance is 'Who builds holds the advisory lock (7610, instance) for as long as it lives.';
comment on column views.rebuild.position is 'Up to which log position the new view has read.';
create unique index rebuild_one_per_view on views.rebuild (view) where state in ('WAITING', 'RUNNING', 'SWITCHING');
create index rebuild_latest on views.rebuild (view, requested_at desc);

-- A table of its own: whoever builds holds the row of the rebuild for as long as it writes.
create table views.rebuild_cancellation (
    rebuild text primary key
);
comment on table views.rebuild_cancellation is 'Rebuilds that somebody wants stopped.';
