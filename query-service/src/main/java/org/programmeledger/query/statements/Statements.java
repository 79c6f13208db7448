package org.programmeledger.query.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmeledger.events.Money;
import org.programmeledger.query.journal.JournalView;
import org.programmeledger.query.journal.JournalView.Filter;
import org.programmeledger.query.statements.Statement.Movement;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sums up the journal; it has no rows of its own. */
@Component
public final class Statements {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("fund", "journal");

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Or the components of a record stay in their own order.
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JournalView journal;

    /** The statements of this journal. */
    public Statements(JournalView journal) {
        this.journal = journal;
    }

    /**
     * The statement of a period, as known at a position.
     *
     * @param asked the fund, the initiative and the party that it is about, as far as asked for
     */
    public Stated of(Filter asked, String currency, LocalDate from, LocalDate until, long asOf) {
        var opening = new TreeMap<String, Money>();
        if (from.isAfter(LocalDate.MIN)) {
            journal.sums(asked.between(null, from.minusDays(1)), currency, asOf)
                    .values()
                    .forEach(accounts -> add(opening, accounts));
        }
        var within = journal.sums(asked.between(from, until), currency, asOf);
        var closing = new TreeMap<>(opening);
        within.values().forEach(accounts -> add(closing, accounts));
        var movements = within.entrySet().stream()
                .map(kind -> new Movement(kind.getKey(), withoutZero(kind.getValue())))
                .filter(movement -> !movement.accounts().isEmpty())
                .toList();
        var statement = new Statement(
                asked.fund(),
                currency,
                from,
                until,
                asked.initiative(),
                asked.party(),
                withoutZero(opening),
                movements,
                withoutZero(closing));
        return new Stated(statement, hash(statement));
    }

    /** The statements of a period over all funds that the current reader may see, as known at a position. */
    public AllFunds ofAllFunds(Filter asked, LocalDate from, LocalDate until, long asOf) {
        var funds = journal.funds(asked.between(null, until), asOf);
        return new AllFunds(funds.entrySet().stream()
                .map(currency ->
                        AllFunds.InCurrency.of(currency.getValue(), of(asked, currency.getKey(), from, until, asOf)))
                .toList());
    }

    /** The statement of a calendar year of a fund, as known at a position. */
    public Stated ofYear(String fund, String currency, int year, long asOf) {
        return of(Filter.ofFund(fund), currency, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), asOf);
    }

    private static void add(Map<String, Money> sums, Map<String, Money> more) {
        more.forEach((account, amount) -> sums.merge(account, amount, Money::plus));
    }

    static SortedMap<String, Money> withoutZero(Map<String, Money> accounts) {
        var others = new TreeMap<String, Money>();
        accounts.forEach((account, amount) -> {
            if (amount.minor() != 0) {
                others.put(account, amount);
            }
        });
        return others;
    }

    /** What one statement changes in another: each account that differs. */
    static SortedMap<String, Money> difference(Statement before, Statement after) {
        var difference = new TreeMap<>(after.closing());
        before.closing().forEach((account, amount) -> difference.merge(account, amount.negated(), Money::plus));
        return withoutZero(difference);
    }

    static String hash(Statement statement) {
        try {
            var bytes = CANONICAL.writeValueAsString(statement).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
