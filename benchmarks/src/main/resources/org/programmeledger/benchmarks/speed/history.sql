-- A long log, written by hand as the superuser because a million commands would take minutes: after the ${before} events
-- about the actors, ${funds} funds are opened, and then each in its turn gets two pledges, a receipt on each, and a
-- commitment. In the revisions that are written today: Axon's engine, which reads the same events, has no upcasters.
set synchronous_commit = off;

insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
select ${before} + n, uuidv7(), fund, 0, 'funding.fund-opened', 3, timestamptz '2026-01-01 00:00Z' + n * interval '1 ms',
       format('{"fund":"%s","programme":"${programme}","name":"Fund %s","owner":"${party}","currency":"EUR","restriction":{"themes":[],"lines":[],"initiatives":[]},"commitsOnCommitmentsIn":false}', fund, n),
       '${metadata}'
from (select n, 'fund_019a0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as fund from generate_series(1, ${funds}) as n) as f;

insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
select position, uuidv7(), fund, 1 + 5 * (i / 5 / ${funds}) + i % 5,
       case when i % 5 in (0, 1) then 'funding.pledge-recorded'
            when i % 5 in (2, 3) then 'funding.receipt-recorded'
            else 'funding.funds-committed' end,
       case when i % 5 = 4 then 3 else 2 end, timestamptz '2026-01-01 00:00Z' + position * interval '1 ms',
       case when i % 5 in (0, 1) then format(
                '{"fund":"%s","pledge":"pledge_019a0000-0000-7000-8001-%s","pledgor":"${party}","amount":{"amount":"125.00","currency":"EUR"}}',
                fund, own)
            when i % 5 in (2, 3) then format(
                '{"fund":"%s","receipt":"receipt_019a0000-0000-7000-8002-%s","payer":"${party}","amount":{"amount":"100.00","currency":"EUR"},"paymentReference":"payment %s","pledge":"pledge_019a0000-0000-7000-8001-%s","restriction":{"themes":[],"lines":[],"initiatives":[]}}',
                fund, own, position, lpad(to_hex(position - 2), 12, '0'))
            else format(
                '{"fund":"%s","commitment":"commit_019a0000-0000-7000-8003-%s","initiative":"init_019a0000-0000-7000-8004-000000000001","amount":{"amount":"10.00","currency":"EUR"},"conditions":[],"draws":[{"receipt":"receipt_019a0000-0000-7000-8002-%s","amount":{"amount":"10.00","currency":"EUR"}}],"waivers":[]}',
                fund, own, lpad(to_hex(position - 1), 12, '0')) end,
       '${metadata}'
from (select i, ${before} + 1 + ${funds} + i as position, lpad(to_hex(${before} + 1 + ${funds} + i), 12, '0') as own,
             'fund_019a0000-0000-7000-8000-' || lpad(to_hex(1 + i / 5 % ${funds}), 12, '0') as fund
      from generate_series(0, ${events} - ${before} - 1 - ${funds}) as i) as e;

vacuum analyze event_log.event;
