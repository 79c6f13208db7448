package org.programmeledger.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.journal.JournalView.Filter;
import org.programmeledger.query.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books against plain SQL over the stored events, which shares no code with them. */
class CheckBooksIT {

    private static final long SEED = 20281231;
    private static final int EVENTS = 2_500;

    private static final Path CHECK = Path.of("..", "docs", "check-books.sql");

    @Test
    void plainSqlOverTheEventsSaysWhatTheJournalAndEveryStatementSay() throws IOException {
        var history = RandomHistory.of(SEED, EVENTS);
        try (var database = ViewsDatabase.fresh();
                var log = LogWriter.on(database.database())) {
            log.append(history);
            var journal = new JournalView(database.template(), database.views());
            ViewsDatabase.feed(journal, history.events(), 50);

            assertThat(kinds(history))
                    .as("seed %d draws every kind of event", SEED)
                    .isEqualTo(allKinds());
            assertThat(journal(database.jdbc())).as("seed %d", SEED).isEqualTo(check(database.jdbc(), history.head()));
            statementsAgree(history, journal);
        }
    }

    /** Any two periods that follow each other: what closes the first opens the second, and the whole is in the books. */
    private static void statementsAgree(History history, JournalView journal) {
        var statements = new Statements(journal);
        for (var fund : history.rows(new FundProjection(), history.head()).values()) {
            var asked = Filter.ofFund(fund.id().value());
            var first = statements.of(asked, fund.currency(), day("1900-01-01"), day("2018-03-31"), history.head());
            var second = statements.of(asked, fund.currency(), day("2018-04-01"), day("2999-12-31"), history.head());
            var books = new TreeMap<String, Money>();
            journal.balances(fund.id().value(), fund.currency(), history.head(), null)
                    .forEach((account, amount) -> {
                        if (amount.minor() != 0) {
                            books.put(account.name(), amount);
                        }
                    });

            assertThat(second.statement().opening()).isEqualTo(first.statement().closing());
            assertThat(second.statement().closing()).isEqualTo(books);
        }
    }

    private static long kinds(History history) {
        return history.events().stream()
                .filter(event -> event.event() instanceof FundEvent)
                .map(event -> event.type())
                .distinct()
                .count();
    }

    private static long allKinds() {
        return new EventCatalogue()
                .entries().stream()
                        .filter(entry -> entry.name().startsWith("funding."))
                        .count();
    }

    private static String check(JdbcClient jdbc, long position) throws IOException {
        var sql = Files.readString(CHECK).replaceAll("(?m)^--.*$", "").replace(":position", Long.toString(position));
        return text(jdbc, sql.strip().replaceAll(";$", ""));
    }

    private static String journal(JdbcClient jdbc) {
        return text(
                jdbc,
                "select fund, account, sum(minor)::numeric / 100 as amount, currency from views.journal_line"
                        + " group by fund, account, currency having sum(minor) <> 0");
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql("select string_agg(fund || ' ' || account || ' ' || round(amount, 2) || ' ' || currency, E'\\n'"
                        + " order by fund, account) from (" + sql + ") as books")
                .query(String.class)
                .single();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
