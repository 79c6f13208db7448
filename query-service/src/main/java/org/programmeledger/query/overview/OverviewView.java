package org.programmeledger.query.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;
import org.programmeledger.query.overview.Overview.ItemCount;
import org.programmeledger.query.overview.Overview.MoneyTotals;
import org.programmeledger.query.overview.Overview.PhaseCount;
import org.programmeledger.query.programme.ProgrammeRow;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.stereotype.Component;

/** Adds up the other views at one position; it has no rows of its own. */
@Component
public final class OverviewView {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("programme", "initiative", "incident", "fund");

    private static final String AT =
            " where from_position <= :at and (to_position is null or to_position > :at) and document->>'programme' = :id";

    private final SightedReads reads;
    private final HistoryView<ProgrammeRow> programmes;

    OverviewView(SightedReads reads, HistoryView<ProgrammeRow> programmes) {
        this.reads = reads;
        this.programmes = programmes;
    }

    /** The overview of a programme as of a position; empty if there was no such programme. */
    public Optional<Overview> of(String programme, long position) {
        return programmes.find(programme, position).map(row -> overview(row, position));
    }

    private Overview overview(ProgrammeRow programme, long at) {
        var id = programme.id().value();
        var phases = counts(
                "select document->>'phase' as what, count(*) as n from views.initiative" + AT + " group by what",
                id,
                at);
        var lines = counts(
                "select line as what, count(*) as n from views.initiative,"
                        + " jsonb_array_elements_text(document->'lines') as line" + AT + " group by what",
                id,
                at);
        var themes = counts(
                "select theme->>'theme' as what, count(*) as n from views.initiative,"
                        + " jsonb_array_elements(document->'themes') as theme" + AT + " group by what",
                id,
                at);
        var incidents = counts(
                "select document->>'status' as what, count(*) as n from views.incident" + AT + " group by what",
                id,
                at);
        return new Overview(
                programme.id(),
                programme.name(),
                phases.values().stream().mapToLong(Long::longValue).sum(),
                Arrays.stream(Phase.values())
                        .map(phase -> new PhaseCount(phase, phases.getOrDefault(phase.name(), 0L)))
                        .toList(),
                programme.lines().stream()
                        .map(line -> new ItemCount(line.code(), line.name(), count(lines, line.code())))
                        .toList(),
                programme.themes().stream()
                        .map(theme -> new ItemCount(theme.code(), theme.name(), count(themes, theme.code())))
                        .toList(),
                incidents.getOrDefault("OPEN", 0L),
                money(id, at));
    }

    private static long count(Map<String, Long> counts, Code code) {
        return counts.getOrDefault(code.value(), 0L);
    }

    private Map<String, Long> counts(String sql, String programme, long at) {
        record Count(String what, long n) {}
        return reads
                .jdbc()
                .sql(sql)
                .param("id", programme)
                .param("at", at)
                .query((row, nr) -> new Count(row.getString("what"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::what, Count::n));
    }

    private List<MoneyTotals> money(String programme, long at) {
        var own = reads.moneyOf();
        return reads.jdbc()
                .sql("select document->>'currency' as currency, count(*) as funds,"
                        + " sum((document->'pledged'->>'amount')::numeric) as pledged,"
                        + " sum((document->'received'->>'amount')::numeric) as received,"
                        + " sum((document->'committed'->>'amount')::numeric) as committed,"
                        + " sum((document->'available'->>'amount')::numeric) as free"
                        + " from views.fund" + AT + (own == null ? "" : " and money_of && :own::text[]")
                        + " group by currency order by currency")
                .param("own", own)
                .param("id", programme)
                .param("at", at)
                .query((row, nr) -> {
                    var currency = row.getString("currency");
                    return new MoneyTotals(
                            currency,
                            row.getLong("funds"),
                            Money.parse(row.getString("pledged"), currency),
                            Money.parse(row.getString("received"), currency),
                            Money.parse(row.getString("committed"), currency),
                            Money.parse(row.getString("free"), currency));
                })
                .list();
    }
}
