package org.programmeledger.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written. Where nobody has said it, a number is read only if it can be read in one way: {@code 1.200} is
 * twelve hundred in Dutch and one and a fifth elsewhere, so it is refused. Parsing is by the whole text and never by a
 * lenient format, which would make 120000050 of {@code 1200000.50} in Dutch.
 */
public enum NumberForm {
    /** {@code 1.200.000,50}. */
    DUTCH('.', ','),
    /** {@code 1,200,000.50}. */
    INTERNATIONAL(',', '.');

    /** What a text is as a number. */
    public sealed interface Reading {

        /** This number. */
        record Of(BigDecimal value) implements Reading {}

        /** One number in Dutch, another one elsewhere. */
        record Ambiguous(BigDecimal dutch, BigDecimal international) implements Reading {}

        /** None. */
        record NotANumber() implements Reading {}
    }

    private final char grouping;
    private final char decimal;
    private final Pattern form;

    NumberForm(char grouping, char decimal) {
        this.grouping = grouping;
        this.decimal = decimal;
        var point = Pattern.quote(String.valueOf(decimal));
        var group = Pattern.quote(String.valueOf(grouping));
        form = Pattern.compile("-?([0-9]{1,15}|[0-9]{1,3}(" + group + "[0-9]{3}){1,4})(" + point + "[0-9]{1,6})?");
    }

    /** Reads a text in this form, or (null) in the one form in which it is a number. */
    public static Reading read(String text, @Nullable NumberForm form) {
        var dutch = form == INTERNATIONAL ? null : DUTCH.parse(text);
        var international = form == DUTCH ? null : INTERNATIONAL.parse(text);
        if (dutch != null && international != null) {
            return dutch.compareTo(international) == 0
                    ? new Reading.Of(dutch)
                    : new Reading.Ambiguous(dutch, international);
        }
        var one = dutch == null ? international : dutch;
        return one == null ? new Reading.NotANumber() : new Reading.Of(one);
    }

    private @Nullable BigDecimal parse(String text) {
        if (!form.matcher(text).matches()) {
            return null;
        }
        return new BigDecimal(text.replace(String.valueOf(grouping), "").replace(decimal, '.'));
    }
}
