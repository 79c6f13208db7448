package org.programmeledger.standalone.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The journal as an outsider adds it up, with nothing but its lines as they were answered. */
final class Journal {

    private record Line(String fund, String account, BigDecimal signed, String currency) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> imbalances = new ArrayList<>();
    private int entries;

    /** What a fund's row and its lines must agree on. */
    record Balance(BigDecimal pledged, BigDecimal received, BigDecimal committed, BigDecimal available) {

        static Balance of(JsonNode fund) {
            return new Balance(
                    amount(fund, "pledged"),
                    amount(fund, "received"),
                    amount(fund, "committed"),
                    amount(fund, "available"));
        }

        private static BigDecimal amount(JsonNode fund, String member) {
            return new BigDecimal(fund.required(member).required("amount").stringValue());
        }
    }

    /** Adds up entries; remembers those that do not balance. */
    static Journal of(Stream<JsonNode> entries) {
        var journal = new Journal();
        entries.forEach(journal::add);
        return journal;
    }

    private void add(JsonNode entry) {
        entries++;
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var line : entry.required("lines")) {
            boolean debit = line.has("debit");
            var money = line.required(debit ? "debit" : "credit");
            var amount = new BigDecimal(money.required("amount").stringValue());
            var currency = money.required("currency").stringValue();
            var signed = debit ? amount : amount.negate();
            sums.merge(currency, signed, BigDecimal::add);
            lines.add(new Line(
                    entry.required("fund").stringValue(),
                    line.required("account").stringValue(),
                    signed,
                    currency));
        }
        if (sums.isEmpty() || sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
            imbalances.add(entry.toString());
        }
    }

    int entries() {
        return entries;
    }

    /** The entries whose lines do not sum to zero per currency. */
    List<String> imbalances() {
        return imbalances;
    }

    /** What the lines of a fund add up to. */
    Balance fund(String fund) {
        return new Balance(
                sum(fund, "PLEDGED").negate(),
                Stream.of("CASH", "ADVANCES", "RECOVERABLE", "EXPENDITURE", "WRITE_OFFS")
                        .map(account -> sum(fund, account))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                sum(fund, "COMMITTED").negate(),
                sum(fund, "FREE").negate());
    }

    private BigDecimal sum(String fund, String account) {
        return lines.stream()
                .filter(line -> line.fund().equals(fund) && line.account().equals(account))
                .map(Line::signed)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** The sum of all lines per currency: zero, each of them. */
    Map<String, BigDecimal> sums() {
        var sums = new LinkedHashMap<String, BigDecimal>();
        lines.forEach(line -> sums.merge(line.currency(), line.signed(), BigDecimal::add));
        return sums;
    }
}
