package org.programmeledger.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.spent;
import static org.programmeledger.query.lineage.MoneyFacts.transaction;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Code;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;

/**
 * Whose a move is says who may see it: the fund it is in, who paid its receipt, and through a grant of another fund whoever
 * paid for all of that grant.
 */
class PayersIT {

    private final ViewsDatabase database = ViewsDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    /** Fund 1 grants what parties 1 and 2 paid to fund 2, which spends it. */
    private static History granted(Draw... draws) {
        return History.of(
                opened(1),
                opened(2),
                received(1, 1, 1, "60.00"),
                received(1, 2, 2, "40.00"),
                committed(1, 1, 1, draws),
                advanced(1, 1, 1, 1, draws),
                received(2, 3, 51, "60.00", null, new Regrant(fund(1), transaction(1))),
                committed(2, 2, 2, draw(3, "50.00")),
                spent(2, 2, 2, 2, PaidFrom.FUND, null, draw(3, "50.00")),
                new EntryCorrected(fund(2), transaction(3), transaction(2).value(), null, new Code("staff"), null));
    }

    private List<TreeSet<String>> moneyOf(History history, int batch, long position) {
        database.template().execute("truncate views.money_move");
        ViewsDatabase.feed(new LineageView(database.template(), database.views()), history.events(), batch);
        return database.jdbc()
                .sql("select money_of from views.money_move where position = ? order by line")
                .param(position)
                .query((row, nr) -> new TreeSet<>(
                        List.of((String[]) row.getArray("money_of").getArray())))
                .list();
    }

    private static TreeSet<String> of(long fund, long... parties) {
        var ids = new TreeSet<String>();
        ids.add(fund(fund).value());
        for (long number : parties) {
            ids.add(party(number).value());
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void whoPaidAllOfAGrantSeesWhatItBecameInTheOtherFund(int batch) {
        var history = granted(draw(1, "60.00"));

        assertThat(moneyOf(history, batch, 3)).containsExactly(of(1, 1));
        assertThat(moneyOf(history, batch, 7)).containsExactly(of(2, 51, 1));
        assertThat(moneyOf(history, batch, 9)).containsOnly(of(2, 51, 1));
        assertThat(moneyOf(history, batch, 10)).as("also how it was corrected").containsExactly(of(2, 51, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void whoPaidAPartOfAGrantDoesNotSeeWhatTheWholeBecame(int batch) {
        var history = granted(draw(1, "20.00"), draw(2, "40.00"));

        assertThat(moneyOf(history, batch, 6)).as("each their own part").containsExactly(of(1, 1), of(1, 2));
        for (long position = 7; position <= 10; position++) {
            assertThat(moneyOf(history, batch, position))
                    .as("position " + position)
                    .containsOnly(of(2, 51));
        }
    }
}
