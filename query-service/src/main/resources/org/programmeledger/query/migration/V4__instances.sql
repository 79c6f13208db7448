-- The instances of the query service that are alive, by the clock of the database, which is the same for all of them.
create table views.instance (
    id text primary key,
    feeds text[] not null,
    seen_at timestamptz not null default clock_timestamp()
);
comment on column views.instance.feeds is 'The views that stand in the revision of its code: only these can it feed.';
comment on table views.instance is
    'Who shares the views: each says once a second that it lives; the id is the owner in views.token_entry.';
