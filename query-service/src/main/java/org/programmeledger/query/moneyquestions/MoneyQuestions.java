package org.programmeledger.query.moneyquestions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.moneyquestions.CommitmentAges.Aged;
import org.programmeledger.query.moneyquestions.CommitmentAges.Bucket;
import org.programmeledger.query.moneyquestions.FundingCliff.Loss;
import org.programmeledger.query.moneyquestions.MoneyWithoutResult.NotAccounted;
import org.programmeledger.query.moneyquestions.MoneyWithoutResult.NotRunning;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers the questions about the money as a whole, as of a position, from what the current reader may see. */
@Component
public final class MoneyQuestions {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("lineage", "fund", "pledge", "commitment", "initiative");

    private static final String AMOUNT = "(document->'%s'->>'amount')::numeric";
    private static final long[] AGES = {0, 31, 91, 181, 366};

    private final SightedReads reads;
    private final JsonMapper json;

    MoneyQuestions(HistoryViews views) {
        this.reads = views.reads();
        this.json = views.json();
    }

    /** What loses how much of its income when a source ends on a date. */
    public FundingCliff cliff(String source, LocalDate on, long at) {
        var tables = new Tables(reads, at);
        var losses = new ArrayList<Loss>();
        var from = on.minusYears(1);
        losses.addAll(losses(source, tables.income(from, on), sum -> new Loss(sum.fund(), null, money(sum), money(sum), null)));
        losses.addAll(losses(
                source,
                tables.serving(from, on),
                sum -> new Loss(null, String.valueOf(sum.initiative()), money(sum), money(sum), null)));
        record Promise(@Nullable Money left) {}
        var promises = tables
                .sql("select document->'amount'->>'amount' as amount, document->'amount'->>'currency' as currency,"
                        + " coalesce(document->'received'->>'amount', '0') as received,"
                        + " coalesce(document->'committedIn'->>'amount', '0') as granted" + Tables.then("pledge")
                        + " and document->>'pledgor' = :source and document->>'reversed' = 'false'")
                .param("source", source)
                .query((row, nr) -> new Promise(left(row)))
                .list();
        return new FundingCliff(
                source,
                on,
                losses,
                sums(promises.stream().map(Promise::left).filter(Objects::nonNull).toList()),
                promises.stream().filter(promise -> promise.left() == null).count());
    }

    private static @Nullable Money left(ResultSet row) throws SQLException {
        var amount = row.getString("amount");
        if (amount == null) {
            return null;
        }
        var currency = row.getString("currency");
        return Money.parse(amount, currency)
                .minus(Money.parse(row.getString("received"), currency))
                .minus(Money.parse(row.getString("granted"), currency));
    }

    private static List<Loss> losses(String source, List<Tables.Sum> sums, Function<Tables.Sum, Loss> of) {
        var losses = new TreeMap<String, Loss>();
        for (var sum : sums) {
            var one = of.apply(sum);
            var from = source.equals(sum.payer()) ? money(sum) : Money.zero(sum.currency());
            var key = one.fund() + " " + one.initiative() + " " + sum.currency();
            losses.merge(
                    key,
                    new Loss(one.fund(), one.initiative(), one.income(), from, null),
                    (before, more) -> new Loss(
                            before.fund(),
                            before.initiative(),
                            before.income().plus(more.income()),
                            before.fromSource().plus(more.fromSource()),
                            null));
        }
        return losses.values().stream()
                .filter(loss -> loss.fromSource().minor() != 0)
                .map(loss -> new Loss(
                        loss.fund(), loss.initiative(), loss.income(), loss.fromSource(), share(loss)))
                .toList();
    }

    private static @Nullable String share(Loss loss) {
        return loss.income().isPositive()
                ? BigDecimal.valueOf(loss.fromSource().minor())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(loss.income().minor()), 2, RoundingMode.DOWN)
                        .toPlainString()
                : null;
    }

    /** Commitments of which something is open, by the days since their money last moved. */
    public CommitmentAges ages(LocalDate on, long at) {
        var aged = new Tables(reads, at)
                .sql("select key, document->>'fund' as fund, document->>'initiative' as initiative,"
                        + " document->>'recipient' as recipient, document->'outstanding'->>'currency' as currency,"
                        + " document->'outstanding'->>'amount' as outstanding, document->'advanced'->>'amount' as advanced,"
                        + " coalesce((select max(effective_on) from views.money_move m where position <= :at and"
                        + " (from_entry = key or to_entry = key) {mine}), (document->>'committedOn')::date) as moved"
                        + Tables.then("commitment") + " and document->>'reversed' = 'false' order by key")
                .query((row, nr) -> aged(row, on))
                .list()
                .stream()
                .filter(commitment -> commitment.outstanding().isPositive() && commitment.days() >= 0)
                .toList();
        var buckets = new ArrayList<Bucket>();
        for (int i = 0; i < AGES.length; i++) {
            long least = AGES[i];
            var most = i + 1 < AGES.length ? (Long) (AGES[i + 1] - 1) : null;
            var here = aged.stream()
                    .filter(one -> one.days() >= least && (most == null || one.days() <= most))
                    .toList();
            buckets.add(new Bucket(
                    least, most, sums(here.stream().map(Aged::outstanding).toList()), here));
        }
        return new CommitmentAges(on, buckets);
    }

    private static Aged aged(ResultSet row, LocalDate on) throws SQLException {
        var currency = row.getString("currency");
        var moved = row.getObject("moved", LocalDate.class);
        return new Aged(
                row.getString("key"),
                row.getString("fund"),
                row.getString("initiative"),
                row.getString("recipient"),
                Money.parse(row.getString("outstanding"), currency),
                moved,
                ChronoUnit.DAYS.between(moved, on));
    }

    /** Commitments with money in advance that nobody has accounted for, in the order of their ids, after one of them. */
    public List<CommitmentRow> unspentAdvances(long at, String after, int limit) {
        return new Tables(reads, at)
                .sql("select document" + Tables.then("commitment") + " and key > :after and "
                        + AMOUNT.formatted("advanced") + " > 0 order by key limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, nr) -> json.readValue(row.getString("document"), CommitmentRow.class))
                .list();
    }

    /** Money of which nothing shows yet what it brought. */
    public MoneyWithoutResult withoutResult(long at) {
        var tables = new Tables(reads, at);
        var notRunning = tables.sql("select i.key, i.document->>'phase' as phase, m.currency,"
                        + " sum(case when to_pocket = 'SPENT' then minor else 0 end"
                        + " - case when from_pocket = 'SPENT' then minor else 0 end) as spent,"
                        + " sum(case when to_pocket = 'ADVANCED' then minor else 0 end"
                        + " - case when from_pocket = 'ADVANCED' then minor else 0 end) as advanced"
                        + " from views.money_move m join views.initiative i on i.key = m.initiative and i.from_position <= :at"
                        + " and (i.to_position is null or i.to_position > :at) where m.position <= :at"
                        + " and m.currency is not null and i.document->>'phase' <> 'RUNNING' {own}"
                        + " group by 1, 2, 3 order by 1, 3")
                .query((row, nr) -> new NotRunning(
                        row.getString("key"),
                        row.getString("phase"),
                        new Money(row.getLong("spent"), row.getString("currency")),
                        new Money(row.getLong("advanced"), row.getString("currency"))))
                .list()
                .stream()
                .filter(one -> one.spent().minor() != 0 || one.advanced().minor() != 0)
                .toList();
        var notAccounted = tables.sql("select key, document->>'fund' as fund, document->>'initiative' as initiative,"
                        + " document->>'recipient' as recipient, document->'disbursed'->>'amount' as disbursed,"
                        + " document->'disbursed'->>'currency' as currency" + Tables.then("commitment") + " and "
                        + AMOUNT.formatted("disbursed") + " > 0 and " + AMOUNT.formatted("spent") + " = 0 order by key")
                .query((row, nr) -> new NotAccounted(
                        row.getString("key"),
                        row.getString("fund"),
                        row.getString("initiative"),
                        row.getString("recipient"),
                        Money.parse(row.getString("disbursed"), row.getString("currency"))))
                .list();
        return new MoneyWithoutResult(notRunning, notAccounted);
    }

    /** What is paid from several flows, and what serves several goals. */
    public Stacking stacking(long at) {
        var tables = new Tables(reads, at);
        return new Stacks(tables.serving(null, null), tables.goals()).stacking();
    }

    /** The ten mechanisms, and what was found by each. */
    public Mechanisms mechanisms(long at) {
        var tables = new Tables(reads, at);
        var received = found(
                tables,
                "select r.mechanism, m.receipt as id, m.currency, sum(case when m.to_pocket = 'OUTSIDE' then -m.minor"
                        + " when m.from_pocket = 'OUTSIDE' then m.minor else 0 end) as minor from views.money_move m"
                        + " join views.money_move r on r.entry = m.receipt and r.type = 'funding.receipt-recorded'"
                        + " where m.position <= :at and r.mechanism is not null" + " {mine} group by 1, 2, 3");
        var committed = found(
                tables,
                "select r.mechanism, r.entry as id, m.currency, sum(case when m.to_pocket = 'COMMITTED' and"
                        + " m.from_pocket in ('FREE', 'RESERVED') then minor when m.from_pocket = 'COMMITTED' and"
                        + " m.to_pocket in ('FREE', 'RESERVED') then -minor else 0 end) as minor from views.money_move m"
                        + " join (select distinct entry, mechanism from views.money_move"
                        + " where type = 'funding.funds-committed' and mechanism is not null and position <= :at {own}) r"
                        + " on m.to_entry = r.entry or m.from_entry = r.entry where m.position <= :at {mine}"
                        + " group by 1, 2, 3");
        return new Mechanisms(Arrays.stream(FinancingMechanism.values())
                .map(mechanism -> {
                    var in = of(received, mechanism);
                    var out = of(committed, mechanism);
                    boolean used = !in.isEmpty() || !out.isEmpty();
                    return new Mechanisms.Use(mechanism, used, in.size(), sums(in), out.size(), sums(out));
                })
                .toList());
    }

    /** What a mechanism brought, by receipt or commitment. */
    private record Found(String mechanism, Money amount) {}

    private static List<Found> found(Tables tables, String question) {
        return tables.sql(question)
                .query((row, nr) -> new Found(
                        row.getString("mechanism"), new Money(row.getLong("minor"), row.getString("currency"))))
                .list()
                .stream()
                .filter(one -> one.amount().minor() != 0)
                .toList();
    }

    private static List<Money> of(List<Found> found, FinancingMechanism mechanism) {
        return found.stream()
                .filter(one -> one.mechanism().equals(mechanism.name()))
                .map(Found::amount)
                .toList();
    }

    static Money money(Tables.Sum sum) {
        return new Money(sum.minor(), sum.currency());
    }

    /** One amount per currency, in the order of their codes. */
    static List<Money> sums(List<Money> amounts) {
        var sums = new TreeMap<String, Money>();
        amounts.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return List.copyOf(sums.values());
    }
}
