-- The books of every fund, computed from nothing but the stored events: per fund and account what the journal must say, debit
-- positive and credit negative. It shares no code with the views. Run it as ledger_reader; :position is the log position.
--
--   psql -v position=1234 -f docs/check-books.sql
--
-- First each event as amounts that go from one pocket to another, in all its revisions; then each pocket as the account that
-- says where its money stands and the one that says what it is for.
with money as (
    select position, type, payload::jsonb as e from event_log.event
    where type like 'funding.%' and position <= :position
),
part (fund, amount, source, target) as (
    select e->>'fund', e->'amount', 'OUTSIDE', 'PLEDGE_OUTSTANDING' from money
    where type = 'funding.pledge-recorded' and e->'amount' <> 'null'
    union all
    select e->>'fund', e->'amount', 'OUTSIDE', 'COMMITMENT_IN_OUTSTANDING' from money
    where type = 'funding.commitment-in-recorded'
    union all
    select e->>'fund', e->'amount', 'OUTSIDE', 'FREE' from money where type = 'funding.receipt-recorded'
    union all
    select e->>'fund', e->'amount', 'PLEDGE_OUTSTANDING', 'PLEDGE_HONOURED' from money
    where type in ('funding.receipt-recorded', 'funding.commitment-in-recorded') and e->>'pledge' is not null
    union all
    select e->>'fund', e->'amount', 'COMMITMENT_IN_OUTSTANDING', 'COMMITMENT_IN_HONOURED' from money
    where type = 'funding.receipt-recorded' and e->>'commitmentIn' is not null
    union all
    select e->>'fund', e->'amount', 'FREE', 'OUTSIDE' from money where type in ('funding.refund-made', 'funding.transfer-sent')
    union all
    select e->>'fund', e->'amount', 'OUTSIDE', 'FREE' from money where type = 'funding.transfer-arrived'
    union all
    select e->>'fund', e->'amount', 'FREE', 'RESERVED' from money where type = 'funding.funds-reserved'
    union all
    select e->>'fund', draw->'amount', 'RESERVED', 'FREE' from money, jsonb_array_elements(e->'draws') as draw
    where type = 'funding.reservation-ended'
    union all
    select e->>'fund', e->'amount', case when e->>'reservation' is null then 'FREE' else 'RESERVED' end, 'COMMITTED' from money
    where type = 'funding.funds-committed'
    union all
    select e->>'fund', e->'amount', 'COMMITTED', 'FREE' from money where type = 'funding.commitment-released'
    union all
    select e->>'fund', e->'amount', 'COMMITTED', case when (e->>'settles')::boolean then 'SPENT' else 'ADVANCED' end from money
    where type = 'funding.disbursement-made'
    union all
    select e->>'fund', draw->'amount', case e->>'paidFrom' when 'ADVANCE' then 'ADVANCED' else 'COMMITTED' end, 'SPENT'
    from money, jsonb_array_elements(e->'draws') as draw where type = 'funding.expenditure-recorded'
    union all
    select e->>'fund', e->'overrun', 'OVERRUN', 'SPENT' from money
    where type = 'funding.expenditure-recorded' and e->>'overrun' is not null
    union all
    select e->>'fund', draw->'amount', step.source, step.target
    from money,
        (values ('settled', 'ADVANCED', 'SPENT'), ('released', 'COMMITTED', 'FREE'), ('recoverable', 'ADVANCED', 'RECOVERABLE'),
            ('disallowed', 'SPENT', 'RECOVERABLE')) as step (member, source, target),
        jsonb_array_elements(e->step.member) as draw
    where type = 'funding.determination-made'
    union all
    select e->>'fund', e->'amount', 'RECOVERABLE', 'FREE' from money where type = 'funding.recovery-received'
    union all
    select e->>'fund', e->'amount', 'RECOVERABLE', 'WRITTEN_OFF' from money where type = 'funding.rounding-written-off'
    union all
    select e->>'fund', e->'amount', 'SPENT', 'OVERRUN' from money where type = 'funding.overrun-covered'
    union all
    select e->>'fund', draw->'amount', 'FREE', 'SPENT' from money, jsonb_array_elements(e->'draws') as draw
    where type = 'funding.overrun-covered'
    union all
    select e->>'fund', move->'amount', move->'from'->>'pocket', move->'to'->>'pocket'
    from money, jsonb_array_elements(e->'moves') as move where type = 'funding.entry-reversed'
),
pocket (name, stands, purpose) as (
    values ('PLEDGE_OUTSTANDING', 'PLEDGES_OUTSTANDING', 'PLEDGED'), ('PLEDGE_HONOURED', 'PLEDGES_HONOURED', 'PLEDGED'),
        ('COMMITMENT_IN_OUTSTANDING', 'COMMITMENTS_IN_OUTSTANDING', 'COMMITTED_IN'),
        ('COMMITMENT_IN_HONOURED', 'COMMITMENTS_IN_HONOURED', 'COMMITTED_IN'),
        ('FREE', 'CASH', 'FREE'), ('RESERVED', 'CASH', 'RESERVED'), ('COMMITTED', 'CASH', 'COMMITTED'),
        ('ADVANCED', 'ADVANCES', 'COMMITTED'), ('SPENT', 'EXPENDITURE', 'SPENT'),
        ('RECOVERABLE', 'RECOVERABLE', 'RECOVERY_DUE'), ('WRITTEN_OFF', 'WRITE_OFFS', 'WRITTEN_OFF'),
        ('OVERRUN', 'CASH', 'OVERRUN')
),
change (fund, pocket, amount, currency) as (
    select fund, target, (amount->>'amount')::numeric, amount->>'currency' from part
    union all
    select fund, source, -(amount->>'amount')::numeric, amount->>'currency' from part
),
line (fund, account, amount, currency) as (
    select fund, stands, amount, currency from change join pocket on pocket.name = change.pocket
    union all
    select fund, purpose, -amount, currency from change join pocket on pocket.name = change.pocket
)
select fund, account, sum(amount) as amount, currency
from line
group by fund, account, currency
having sum(amount) <> 0
order by fund, account, currency;
