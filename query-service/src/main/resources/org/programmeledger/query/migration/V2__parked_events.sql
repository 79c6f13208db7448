-- What a view could not take in, with everything of the same sequence that came after it.
create table views.parked_event (
    view text not null,
    position bigint not null,
    sequence text not null,
    error text,
    message text,
    parked_at timestamptz not null default clock_timestamp(),
    attempts int not null,
    primary key (view, position)
);
comment on table views.parked_event is
    'Events that a view has not taken in: one that failed, or one behind it in its sequence. Gone once it is taken in.';
comment on column views.parked_event.sequence is 'What must stay in order: the key of the row, or the stream.';
comment on column views.parked_event.error is 'What it failed with, without any of its contents; null: not tried, an earlier one of its sequence is parked.';
create index parked_event_sequence on views.parked_event (view, sequence, position);
