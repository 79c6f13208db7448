package org.programmeledger.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The machine that may read the metrics and nothing else, under the name {@link #NAME}. Without a password there is none.
 *
 * @param password at least {@value #LEAST} characters
 */
@ConfigurationProperties("ledger.metrics")
public record MetricsReader(@Nullable String password) {

    /** Its sign-in name. */
    public static final String NAME = "metrics";

    private static final int LEAST = 16;

    /** Refuses a password that could be guessed. */
    public MetricsReader {
        if (password != null && password.length() < LEAST) {
            throw new IllegalArgumentException("ledger.metrics.password has less than " + LEAST + " characters");
        }
    }
}
