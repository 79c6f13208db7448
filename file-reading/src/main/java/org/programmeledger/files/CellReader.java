package org.programmeledger.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * Reads a cell as what its column says.
 *
 * @param currency of amounts
 * @param numbers how numbers are written, if that was said
 */
record CellReader(String currency, @Nullable NumberForm numbers) {

    /** What a cell says. */
    sealed interface Value {

        record Nothing() implements Value {}

        record Of(Object value) implements Value {}

        record Wrong(String code, Map<String, Object> facts) implements Value {}
    }

    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\s]+");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\t\\r].*", Pattern.DOTALL);
    private static final int SHOWN = 40;

    Value read(Cell cell, Column.Kind kind) {
        return switch (cell) {
            case Cell.Blank _ -> new Value.Nothing();
            case Cell.Unusable(var code) -> wrong(code);
            case Cell.Day(var day) ->
                kind == Column.Kind.DAY ? new Value.Of(day.toString()) : wrong("not-a-date-column");
            case Cell.Number(var number) ->
                switch (kind) {
                    case AMOUNT -> amount(number);
                    case DAY -> wrong("date-cell");
                    case TEXT, WORD, CHOICE, WORDS -> new Value.Of(number.toPlainString());
                };
            case Cell.Text(var text) -> text(text, kind);
        };
    }

    private Value text(String text, Column.Kind kind) {
        return switch (kind) {
            case TEXT, WORD -> FORMULA.matcher(text).matches() ? wrong("formula-text") : new Value.Of(text);
            case CHOICE -> new Value.Of(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
            case WORDS -> new Value.Of(List.of(SEPARATORS.split(text)));
            case DAY ->
                DayText.read(text)
                        .<Value>map(day -> new Value.Of(day.toString()))
                        .orElseGet(() -> wrong("date-text", "value", shown(text)));
            case AMOUNT ->
                switch (NumberForm.read(text, numbers)) {
                    case NumberForm.Reading.Of(var number) -> amount(number);
                    case NumberForm.Reading.Ambiguous(var dutch, var international) ->
                        new Value.Wrong(
                                "ambiguous-number",
                                Map.of(
                                        "value", shown(text),
                                        "dutch", dutch.toPlainString(),
                                        "international", international.toPlainString()));
                    case NumberForm.Reading.NotANumber _ -> wrong("not-a-number", "value", shown(text));
                };
        };
    }

    /** With exactly the decimals of the currency: missing ones are zeros, and nothing is rounded off. */
    private Value amount(BigDecimal number) {
        int digits = Money.digits(currency);
        var exact = number.stripTrailingZeros();
        if (exact.scale() > digits) {
            return new Value.Wrong(
                    "too-many-decimals",
                    Map.of("value", number.toPlainString(), "currency", currency, "decimals", digits));
        }
        var minor = exact.movePointRight(digits).toBigIntegerExact();
        if (minor.bitLength() >= Long.SIZE) {
            return wrong("not-a-number", "value", shown(number.toPlainString()));
        }
        return new Value.Of(new Money(minor.longValueExact(), currency));
    }

    private static Value wrong(String code) {
        return new Value.Wrong(code, Map.of());
    }

    private static Value wrong(String code, String name, String fact) {
        return new Value.Wrong(code, Map.of(name, fact));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
