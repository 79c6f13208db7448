package org.programmeledger.query.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.pledge;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.PledgeProjection;
import org.springframework.dao.DataAccessException;

/** Poison in a view of two funds, to which pledges come by turns: at position 3 to the first, at 4 to the second, and so on. */
class ParkingIT {

    private static final String FIRST = fund(1).value();
    private static final String SECOND = fund(2).value();

    private final ParkedViews views = new ParkedViews();
    private final History history = pledges();
    private final Poison<?> poison = new Poison<>(new FundProjection());
    private final View funds = views.database.view(poison);

    @AfterEach
    void close() {
        views.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void anEventThatFailsIsParkedWithItsSuccessorsAndAllOthersGoOn(int batch) {
        poison.at(5);

        views.feed(funds, views.log(history), batch);

        assertThat(views.position(funds)).isEqualTo(10);
        assertThat(views.parked(funds))
                .containsExactly(
                        "5 " + FIRST + " 1 IllegalStateException",
                        "7 " + FIRST + " 0 behind",
                        "9 " + FIRST + " 0 behind");
        assertThat(states(FIRST)).containsExactly(1L, 3L);
        assertThat(states(SECOND)).containsExactly(2L, 4L, 6L, 8L, 10L);
    }

    @Test
    void whatIsParkedWithNothingMendedStaysAndCountsItsAttempts() {
        poison.at(5);
        views.feed(funds, views.log(history), 4);

        assertThat(views.retry(funds)).isEqualTo(new Retries.Outcome("fund", 0, 3));
        assertThat(views.parked(funds))
                .containsExactly(
                        "5 " + FIRST + " 2 IllegalStateException",
                        "7 " + FIRST + " 0 behind",
                        "9 " + FIRST + " 0 behind");
    }

    @Test
    void aRetryGoesAsFarAsItCanInOrder() {
        poison.at(5);
        views.feed(funds, views.log(history), 4);
        poison.fix();
        poison.at(9);

        assertThat(views.retry(funds)).isEqualTo(new Retries.Outcome("fund", 2, 1));
        assertThat(views.parked(funds)).containsExactly("9 " + FIRST + " 1 IllegalStateException");
        assertThat(states(FIRST)).containsExactly(1L, 3L, 5L, 7L);

        poison.fix();
        assertThat(views.retry(funds)).isEqualTo(new Retries.Outcome("fund", 1, 0));
        assertEqualTheFold();
    }

    /** The row it touches may be any of its stream's, so all of those wait, and only those. */
    @Test
    void whereTheRowCannotBeToldTheStreamIsParked() {
        var unkeyed = new Poison<>(new PledgeProjection()).withoutKeyAt(5);
        var pledges = views.database.view(unkeyed);

        views.feed(pledges, views.log(history), 4);

        assertThat(views.parked(pledges))
                .containsExactly(
                        "5 " + FIRST + " 1 IllegalArgumentException",
                        "7 " + pledge(7).value() + " 0 behind",
                        "9 " + pledge(9).value() + " 0 behind");
        unkeyed.fix();
        assertThat(views.retry(pledges)).isEqualTo(new Retries.Outcome("pledge", 3, 0));
        try (var fresh = ViewsDatabase.fresh()) {
            fresh.view(new PledgeProjection(), history.events(), 500);
            assertThat(views.database.digest("pledge")).isEqualTo(fresh.digest("pledge"));
        }
    }

    /** A successor under its own key stays behind the one whose key could not be told, also in a retry. */
    @Test
    void aRetryDoesNotOvertakeAnUnkeyedEventOfTheSameStream() {
        var unkeyed = new Poison<>(new PledgeProjection()).withoutKeyAt(5).withoutKeyAt(3);
        var pledges = views.database.view(unkeyed);
        views.feed(pledges, views.log(history), 4);

        assertThat(views.retry(pledges)).isEqualTo(new Retries.Outcome("pledge", 0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk_full", "serialization_failure", "read_only_sql_transaction", "undefined_column"})
    void whatIsNoEventsFaultParksNothingAndFailsTheBatch(String fault) {
        var events = views.log(history);
        views.database
                .jdbc()
                .sql("create function fault() returns trigger language plpgsql as $$ begin raise exception 'a fault'"
                        + " using errcode = '" + fault + "'; end $$")
                .update();
        views.database
                .jdbc()
                .sql("create trigger fault before insert on views.fund for each row execute function fault()")
                .update();

        assertThatThrownBy(() -> views.feed(funds, events, 4)).isInstanceOf(DataAccessException.class);

        assertThat(views.parked(funds)).isEmpty();
        assertThat(views.position(funds)).isZero();
    }

    @Test
    void nothingOfTheEventIsKeptWithTheError() {
        poison.at(5);
        views.feed(funds, views.log(history), 4);

        var kept = views.database
                .jdbc()
                .sql("select t::text from views.parked_event as t where position = 5")
                .query(String.class)
                .single();
        assertThat(kept)
                .contains("IllegalStateException", "at Poison.evolve:")
                .doesNotContain("Jansen")
                .doesNotContain("amount");
    }

    @Test
    void withoutATransactionNothingIsTakenIn() {
        var parking = new Parking(views.database.transactions(), views.database.template());

        assertThatThrownBy(() -> parking.apply(funds, views.log(history))).isInstanceOf(IllegalStateException.class);
    }

    private void assertEqualTheFold() {
        try (var fresh = ViewsDatabase.fresh()) {
            fresh.view(new FundProjection(), history.events(), 500);
            assertThat(views.database.digest("fund")).isEqualTo(fresh.digest("fund"));
        }
    }

    private List<Long> states(String key) {
        return views.database
                .jdbc()
                .sql("select from_position from views.fund where key = ? order by from_position")
                .param(key)
                .query(Long.class)
                .list();
    }

    private static History pledges() {
        var history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"), BoTu.opened(fund(2), PROGRAMME, "EUR"));
        for (long position = 3; position <= 10; position++) {
            history.and(BoTu.pledged(fund(2 - position % 2), pledge(position), CITY, new Money(100 * position, "EUR")));
        }
        return history;
    }
}
