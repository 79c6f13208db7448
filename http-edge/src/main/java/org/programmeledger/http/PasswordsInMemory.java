package org.programmeledger.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords in constant time and keeps them as they are: for random ones that live in memory only, where a slow
 * hash would protect nothing and cost more than the request.
 */
public final class PasswordsInMemory implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String known) {
        return password != null
                && known != null
                && MessageDigest.isEqual(
                        password.toString().getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
