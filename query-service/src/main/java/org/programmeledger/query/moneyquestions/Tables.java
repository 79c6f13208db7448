package org.programmeledger.query.moneyquestions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the tables of the views as of one position, as the current reader may see them. */
record Tables(SightedReads reads, long at) {

    private static final String INTO_USE = "('COMMITTED', 'ADVANCED', 'SPENT', 'RECOVERABLE', 'WRITTEN_OFF')";

    /** What the last correction says instead of an entry's party and of its date, by the entry. */
    private static final String CORRECTED =
            "(select about, (array_agg(party order by position desc) filter (where party is not null))[1] as party,"
                    + " (array_agg(effective_on order by position desc) filter (where effective_on is not null))[1]"
                    + " as effective_on from views.money_move"
                    + " where type = 'funding.entry-corrected' and position <= :at {own} group by about)";

    /** The receipts, each with who paid it, as corrected. */
    private static final String PAYERS = "(select entry as receipt, coalesce(min(c.party), min(r.party)) as payer"
            + " from views.money_move r left join " + CORRECTED + " c on c.about = r.entry"
            + " where type = 'funding.receipt-recorded' and position <= :at {own} group by entry)";

    private static final String NOW =
            " from views.initiative where from_position <= :at and (to_position is null or to_position > :at)";

    /** Money of a payer, with where it is, in minor units. */
    record Sum(
            String fund,
            @Nullable String initiative,
            @Nullable String payer,
            long minor,
            String currency) {}

    /** The rows of a view as they were then; the condition comes behind it. */
    static String then(String view) {
        return " from views." + view
                + " where from_position <= :at and (to_position is null or to_position > :at) {own}";
    }

    /** What serves initiatives, by initiative, fund and payer, of what was effective in a period; open where absent. */
    List<Sum> serving(@Nullable LocalDate after, @Nullable LocalDate until) {
        // An overrun is nobody's money, until it is covered.
        var condition = "initiative is not null and from_pocket <> 'OVERRUN' and to_pocket <> 'OVERRUN'";
        return sums("initiative", INTO_USE, condition, after, until);
    }

    /** What came into funds and did not leave them unspent, by fund and payer. */
    List<Sum> income(@Nullable LocalDate after, @Nullable LocalDate until) {
        return sums(
                "null::text",
                "('FREE', 'RESERVED', 'COMMITTED', 'ADVANCED', 'SPENT', 'RECOVERABLE', 'WRITTEN_OFF', 'OVERRUN')",
                "true",
                after,
                until);
    }

    /** What goes into the pockets counts, and what leaves them counts against it. */
    private List<Sum> sums(
            String initiative, String pockets, String condition, @Nullable LocalDate after, @Nullable LocalDate until) {
        return sql("select m.fund, " + initiative + " as initiative, p.payer, m.currency,"
                        + " sum(case when to_pocket in " + pockets + " then minor else 0 end"
                        + " - case when from_pocket in " + pockets + " then minor else 0 end) as minor"
                        + " from views.money_move m left join " + PAYERS + " p on p.receipt = m.receipt"
                        + " left join " + CORRECTED + " d on d.about = m.entry"
                        + " where m.position <= :at and m.currency is not null and " + condition
                        + " and (:after::date is null or coalesce(d.effective_on, m.effective_on) > :after)"
                        + " and (:until::date is null or coalesce(d.effective_on, m.effective_on) <= :until) {own}"
                        + " group by 1, 2, 3, 4 order by 1, 2, 3, 4")
                .param("after", after)
                .param("until", until)
                .query((row, nr) -> new Sum(
                        row.getString("fund"),
                        row.getString("initiative"),
                        row.getString("payer"),
                        row.getLong("minor"),
                        row.getString("currency")))
                .list()
                .stream()
                .filter(sum -> sum.minor() != 0)
                .toList();
    }

    /** What an initiative serves: its themes with their shares in hundredths of a percent, and its lines. */
    record Goals(Map<String, Long> themes, List<String> lines) {}

    /** What initiatives serve, by their ids. */
    Map<String, Goals> goals() {
        var goals = new HashMap<String, Goals>();
        sql("select key, theme->>'theme' as code, (theme->>'share')::numeric * 100 as weight"
                        + " from (select key, jsonb_array_elements(document->'themes') as theme" + NOW
                        + ") t order by 1, 2")
                .query(row -> {
                    of(goals, row.getString("key")).themes().put(row.getString("code"), row.getLong("weight"));
                });
        sql("select key, jsonb_array_elements_text(document->'lines') as code" + NOW + " order by 1, 2")
                .query(row -> {
                    of(goals, row.getString("key")).lines().add(row.getString("code"));
                });
        return goals;
    }

    private static Goals of(Map<String, Goals> goals, String initiative) {
        return goals.computeIfAbsent(initiative, same -> new Goals(new TreeMap<>(), new ArrayList<>()));
    }

    /**
     * A question; {@code {own}} (of {@code m}: {@code {mine}}) stands for what the reader may see, {@code :at} for the
     * position.
     */
    JdbcClient.StatementSpec sql(String question) {
        var own = reads.moneyOf();
        return reads.jdbc()
                .sql(question.replace("{mine}", own == null ? "" : " and m.money_of && :own::text[]")
                        .replace("{own}", own == null ? "" : " and money_of && :own::text[]"))
                .param("own", own)
                .param("at", at);
    }
}
