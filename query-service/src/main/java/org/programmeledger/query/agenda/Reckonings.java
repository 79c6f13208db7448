package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.Today;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.decisions.Days;
import org.springframework.stereotype.Component;

/** Reads from a question from when is reckoned. */
@Component
public final class Reckonings {

    /** How many days ahead is near, unless somebody says otherwise. */
    public static final int NEAR = 60;

    private static final int FARTHEST = 3660;
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private final Days days;
    private final Today today;

    Reckonings(Days days, Today today) {
        this.days = days;
        this.today = today;
    }

    /**
     * On a day: at its end, because what was due on it could still be done. Without one, at the instant of the question.
     *
     * @throws Problem 400 for a number of days that is none from 0 to 3660
     */
    public Reckoning of(
            ProgrammeId programme, @Nullable LocalDate effectiveOn, @Nullable String withinDays, ReadPoint at) {
        var day = days.of(effectiveOn, at);
        var now = effectiveOn == null ? days.instant(at) : today.endOf(day);
        return new Reckoning(programme, day, now, within(withinDays), at.position(), today.zone());
    }

    /** Whether a text is a number of days that may be asked for. */
    public static boolean isNumberOfDays(String text) {
        return DAYS.matcher(text).matches() && Integer.parseInt(text) <= FARTHEST;
    }

    private static int within(@Nullable String text) {
        if (text == null) {
            return NEAR;
        }
        if (!isNumberOfDays(text)) {
            throw Problem.invalid(List.of(new InputError("withinDays", "days-ahead", Map.of("most", FARTHEST))));
        }
        return Integer.parseInt(text);
    }
}
