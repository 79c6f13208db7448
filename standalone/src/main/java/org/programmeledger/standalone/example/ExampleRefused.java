package org.programmeledger.standalone.example;

import org.jspecify.annotations.Nullable;

/** The example cannot be loaded; the message is one line that names the entry and says why. */
public final class ExampleRefused extends RuntimeException {

    ExampleRefused(String message) {
        super(message);
    }

    ExampleRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
