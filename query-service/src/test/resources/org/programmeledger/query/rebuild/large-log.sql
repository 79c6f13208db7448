-- A log of many events, written as the database's owner and not through the append: for measuring who reads it. One
-- programme and 100 funds, then stories of 20 events each: somebody proposes an initiative, it is adopted and started, two promises,
-- four receipts, six commitments, two releases, an incident that is reclassified. {events} is how many events of stories.
create function pg_temp.id(prefix text, number bigint) returns text language sql immutable as
    $$ select prefix || '_01900000-0000-7000-8000-' || lpad(to_hex(number), 12, '0') $$;
create function pg_temp.eur(minor bigint) returns text language sql immutable as
    $$ select '{"amount":"' || minor || '.00","currency":"EUR"}' $$;

create temp table told as
select 1 as position, 'programme.programme-established' as type, pg_temp.id('prog', 1) as stream,
       '{"programme":"' || pg_temp.id('prog', 1) || '","name":{"nl":"Veerkrachtig","en":"Resilient"},"area":"BoTu",'
       || '"from":"2018-01-01","until":"2028-12-31","desiredPicture":{"nl":"Beter","en":"Better"}}' as payload
union all
select 1 + f, 'funding.fund-opened', pg_temp.id('fund', f),
       '{"fund":"' || pg_temp.id('fund', f) || '","programme":"' || pg_temp.id('prog', 1) || '","name":"Fonds ' || f
       || '","owner":"' || pg_temp.id('party', 1) || '","currency":"EUR","themes":["youth"]}'
from generate_series(1, 100) as f;

insert into told
select 102 + i, t.type, t.stream, t.payload
from generate_series(0, {events} - 1) as i
cross join lateral (select i / 20 as b, (i % 20)::int as s) as at
cross join lateral (select pg_temp.id('fund', 1 + b % 100) as fund, pg_temp.id('init', b) as init,
                           pg_temp.id('party', 1 + b) as party, pg_temp.id('incident', b) as incident) as x
cross join lateral (select
    case when s = 0 then 'parties.party-registered' when s = 1 then 'initiatives.initiative-registered'
         when s = 2 then 'initiatives.initiative-adopted' when s = 3 then 'initiatives.initiative-started'
         when s < 6 then 'funding.pledge-recorded' when s < 10 then 'funding.receipt-recorded'
         when s < 16 then 'funding.funds-committed' when s < 18 then 'funding.commitment-released'
         when s = 18 then 'incidents.incident-recorded' else 'incidents.incident-reclassified' end as type,
    case when s = 0 then party when s < 4 then init when s < 18 then fund else incident end as stream,
    case
        when s = 0 then '{"party":"' || party || '","name":"Stichting ' || b || '","type":"HOUSING_ASSOCIATION","kvk":null,"oin":null}'
        when s = 1 then '{"initiative":"' || init || '","programme":"' || pg_temp.id('prog', 1) || '","name":"Bewonersgarage ' || b
            || '","summary":"Samen sleutelen","kind":"LOCAL_INITIATIVE","lines":["current-approach"],"themes":[{"theme":"youth",'
            || '"share":"66.67"},{"theme":"work","share":"33.33"}],"priorities":["liveability"],"initiator":"' || party || '"}'
        when s < 4 then '{"initiative":"' || init || '"}'
        when s < 6 then '{"fund":"' || fund || '","pledge":"' || pg_temp.id('pledge', b * 20 + s) || '","pledgor":"' || party
            || '","amount":' || pg_temp.eur(1000 + b % 997) || '}'
        when s < 10 then '{"fund":"' || fund || '","receipt":"' || pg_temp.id('receipt', b * 20 + s) || '","payer":"' || party
            || '","amount":' || pg_temp.eur(500 + b % 499) || ',"paymentReference":"2018-INV-' || i || '","pledge":'
            || case when s < 8 then '"' || pg_temp.id('pledge', b * 20 + s - 2) || '"' else 'null' end || '}'
        when s < 16 then '{"fund":"' || fund || '","commitment":"' || pg_temp.id('commit', b * 20 + s) || '","initiative":"' || init
            || '","amount":' || pg_temp.eur(100 + b % 97) || '}'
        when s < 18 then '{"fund":"' || fund || '","commitment":"' || pg_temp.id('commit', b * 20 + s - 6) || '","initiative":"' || init
            || '","amount":' || pg_temp.eur(50) || '}'
        when s = 18 then '{"incident":"' || incident || '","programme":"' || pg_temp.id('prog', 1)
            || '","type":"intolerance","areaCell":"cell-3","severity":"MODERATE","groups":["elderly"]}'
        else '{"incident":"' || incident || '","type":"violence","severity":"HIGH"}'
    end as payload) as t;

insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
select position, uuidv7(), stream, row_number() over (partition by stream order by position) - 1, type, 1,
       timestamptz '2018-10-01 08:00:00Z' + position * interval '1 second', payload,
       '{"actor":"person-7","effectiveOn":"2018-10-0' || 1 + position % 9 || '","reason":"as agreed","causation":"command-'
       || position || '","correlation":"request-' || position || '"}'
from told
order by position;
drop table told;
