package org.programmeledger.vault;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The vault or its master keys cannot be reached now. Nothing is lost by that, and only personal data cannot be written
 * and read meanwhile.
 */
public final class VaultUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    VaultUnavailable(String message) {
        super(message);
    }

    VaultUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
