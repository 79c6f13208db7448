package org.programmeledger.query.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.receipt;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.journal.JournalView;
import org.programmeledger.query.statements.Statement.Movement;

/** A statement is of its days, the first and the last included, and is known for ever by one hash. */
class StatementIT {

    /** What the statement of 2018 is, letter by letter: whatever else is hashed, no closed year is recognised any more. */
    private static final String CANONICAL = """
            {"closing":{"CASH":{"amount":"321.00","currency":"EUR"},"FREE":{"amount":"-321.00","currency":"EUR"}},\
            "currency":"EUR","from":"2018-01-01","fund":"%s","movements":[{"accounts":{"CASH":{"amount":"320.00",\
            "currency":"EUR"},"FREE":{"amount":"-320.00","currency":"EUR"}},"kind":"funding.receipt-recorded"}],\
            "opening":{"CASH":{"amount":"1.00","currency":"EUR"},"FREE":{"amount":"-1.00","currency":"EUR"}},\
            "until":"2018-12-31"}""".formatted(fund(1));

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final JournalView journal = new JournalView(database.template(), database.views());
    private final Statements statements = new Statements(journal);
    private final History history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
            .on("2017-12-31", received(1, "1.00"))
            .on("2018-01-01", received(2, "20.00"))
            .on("2018-12-31", received(3, "300.00"))
            .on("2019-01-01", received(4, "4000.00"));

    @BeforeEach
    void feed() {
        ViewsDatabase.feed(journal, history.events(), 10);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ReceiptRecorded received(long number, String amount) {
        return BoTu.received(fund(1), receipt(number), CITY, eur(amount), "NL-" + number, null);
    }

    private Statement of(int year, long asOf) {
        return statements.ofYear(fund(1).value(), "EUR", year, asOf).statement();
    }

    @Test
    void theFirstAndTheLastDayAreInItAndTheDayBeforeIsInItsOpening() {
        var year = of(2018, 5);

        assertThat(year.opening()).isEqualTo(Map.of("CASH", eur("1.00"), "FREE", eur("-1.00")));
        assertThat(year.movements())
                .extracting(Movement::accounts)
                .containsExactly(new java.util.TreeMap<>(Map.of("CASH", eur("320.00"), "FREE", eur("-320.00"))));
        assertThat(year.closing()).isEqualTo(Map.of("CASH", eur("321.00"), "FREE", eur("-321.00")));
    }

    @Test
    void whatAYearEndsWithTheNextBeginsWith() {
        assertThat(of(2018, 5).opening()).isEqualTo(of(2017, 5).closing());
        assertThat(of(2019, 5).opening()).isEqualTo(of(2018, 5).closing());
        assertThat(of(2019, 5).closing()).containsEntry("CASH", eur("4321.00"));
        assertThat(of(2018, 3).closing()).as("as it was known then").containsEntry("CASH", eur("21.00"));
    }

    @Test
    void itsHashIsThatOfItsCanonicalForm() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256").digest(CANONICAL.getBytes(UTF_8));

        assertThat(statements.ofYear(fund(1).value(), "EUR", 2018, 5).contentHash())
                .isEqualTo(HexFormat.of().formatHex(sha256));
    }
}
