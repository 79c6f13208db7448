package org.programmeledger.query.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmeledger.events.Money;

/**
 * A table as a file for a spreadsheet (RFC 4180), as those of one language open it: in Dutch with semicolons and decimal
 * commas.
 *
 * @param locale nl or en
 */
record Csv(Locale locale, List<String> header, List<List<String>> rows) {

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

    Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** An amount without its currency. */
    static String amount(Money money, Locale locale) {
        return isDutch(locale) ? money.amount().replace('.', ',') : money.amount();
    }

    /** The file. */
    String text() {
        var delimiter = isDutch(locale) ? ";" : ",";
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(delimiter, "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static boolean isDutch(Locale locale) {
        return "nl".equals(locale.getLanguage());
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        var harmless = formula ? "'" + text : text;
        return harmless.matches("(?s).*[\",;\\r\\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
