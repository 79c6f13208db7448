package org.programmeledger.standalone.example;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One command of an example: what is posted, and under which name later entries speak of the result.
 *
 * @param key the idempotency key; it belongs to this command for ever, a changed command needs a new one
 * @param post the path, which may refer to earlier entries as <code>${name}</code>
 * @param by the name that whoever posts it signs in with; the manager, where the file names nobody
 * @param as the name of the result
 * @param ifMatch the version that the command expects, as <code>${name.version}</code>
 * @param body the request body, which may refer to earlier entries in any text
 */
record ExampleEntry(
        String key,
        String post,
        String by,
        @Nullable String as,
        @Nullable String ifMatch,
        Map<String, Object> body) {

    /** Requires what every command has, because a file may leave out anything. */
    ExampleEntry {
        Objects.requireNonNull(key, "key is missing");
        Objects.requireNonNull(post, "post is missing");
        by = Objects.requireNonNullElse(by, "manager");
        Objects.requireNonNull(body, "body is missing");
    }
}
