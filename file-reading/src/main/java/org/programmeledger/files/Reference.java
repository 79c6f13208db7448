package org.programmeledger.files;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References of payments: a short text without spaces inside. What looks like a sentence may be a name, and is not kept. */
final class Reference {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/?:().,'+_-]{0,139}");

    private Reference() {}

    /** The reference; null for none, for the banks' ways of saying so, and for other text. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        return switch (stripped.toUpperCase(Locale.ROOT)) {
            case "", "NOTPROVIDED", "NONREF", "EREF", "PREF", "MREF" -> null;
            default -> FORM.matcher(stripped).matches() ? stripped : null;
        };
    }
}
