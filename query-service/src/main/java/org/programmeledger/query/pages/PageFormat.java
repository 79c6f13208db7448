package org.programmeledger.query.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;

/**
 * Writes amounts, dates and texts as readers of one language expect them; the templates know it as {@code fmt}.
 *
 * @param locale the language of the page, nl or en
 */
record PageFormat(Locale locale) {

    /** For example {@code € 6.400.000,00} or {@code €6,400,000.00}; exact for every amount. */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(regional());
        var currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits()));
    }

    /** The amount, or nothing. */
    public String moneyOrBlank(@Nullable Money money) {
        return money == null ? "" : money(money);
    }

    /** A count with the thousands separator of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(regional()).format(number);
    }

    /** A plain decimal such as {@code 60.00} with the decimal separator of the language and no needless zeroes. */
    public String percent(String plainDecimal) {
        var format = NumberFormat.getNumberInstance(regional());
        return format.format(new BigDecimal(plainDecimal)) + " %";
    }

    /** For example {@code 23 november 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(regional())
                .format(date);
    }

    /** For example {@code 23 nov 2026}, for tables. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", regional()).format(date);
    }

    /** Date and time to the second in {@link AsOf#ZONE}, with its summer or winter time: {@code 23 nov 2026 14:05:09 CET}. */
    public String moment(Instant instant) {
        return day(instant) + " " + time(instant);
    }

    /** The day of {@link #moment}. */
    public String day(Instant instant) {
        return shortDate(instant.atZone(AsOf.ZONE).toLocalDate());
    }

    /** The time of {@link #moment}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss z", regional()).format(instant.atZone(AsOf.ZONE));
    }

    /** The text in the language of the page. */
    public String text(LocalizedText text) {
        return "nl".equals(locale.getLanguage()) ? text.nl() : text.en();
    }

    private Locale regional() {
        return "nl".equals(locale.getLanguage()) ? Locale.of("nl", "NL") : Locale.UK;
    }
}
