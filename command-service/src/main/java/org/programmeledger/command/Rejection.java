package org.programmeledger.command;

import java.util.Locale;

/**
 * A rule that said no, as a record that carries the facts. Where several apply, the first in the order of the sealed
 * family's {@code permits} is the answer. Its kebab-case name is the code of the problem the client sees.
 */
public interface Rejection {

    /**
     * The code of a kind of rejection: {@code InsufficientFunds} becomes {@code insufficient-funds}. Not a method of the
     * rejection: one that carries a fact of that name would hide it.
     */
    static String codeOf(Class<?> rejection) {
        return rejection
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
