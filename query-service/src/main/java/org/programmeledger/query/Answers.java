package org.programmeledger.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The shapes of answers: each carries the log position it was computed at. */
public final class Answers {

    private Answers() {}

    /**
     * One thing, with the position and its time beside its own members.
     *
     * @param parkedEvents how many events the answer is without, because a view could not take them in; absent if none
     */
    public record One<T>(
            long position,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long parkedEvents,

            @JsonUnwrapped T item) {}

    /**
     * A page of things.
     *
     * @param parkedEvents how many events the answer is without, because a view could not take them in; absent if none
     * @param next the cursor of the following page, absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Many<T>(
            long position,
            Instant recordedAt,
            @Nullable Long parkedEvents,
            List<T> items,
            @Nullable String next) {}

    /** Answers with one thing; the ETag is its stream version, for {@code If-Match}. */
    public static <T> ResponseEntity<One<T>> one(ReadPoint at, T item, long version) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header("Log-Position", Long.toString(at.position()))
                .body(new One<>(at.position(), at.recordedAt(), parked(at), item));
    }

    /** Answers with something that has no version of its own. */
    public static <T> ResponseEntity<One<T>> one(ReadPoint at, T item) {
        return ResponseEntity.ok()
                .header("Log-Position", Long.toString(at.position()))
                .body(new One<>(at.position(), at.recordedAt(), parked(at), item));
    }

    /**
     * Answers with a page.
     *
     * @param found one more than the limit, if there is a next page
     * @param cursor the cursor that begins after a thing
     */
    public static <T> ResponseEntity<Many<T>> page(ReadPoint at, List<T> found, int limit, Function<T, String> cursor) {
        var items = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? cursor.apply(items.getLast()) : null;
        var response = ResponseEntity.ok().header("Log-Position", Long.toString(at.position()));
        if (next != null) {
            // The next page is of the same moment, also if the log has moved on meanwhile.
            var link = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .replaceQueryParam("asOf", at.position())
                    .replaceQueryParam("minPosition")
                    .build()
                    .encode();
            response.header("Link", "<" + link.getPath() + "?" + link.getQuery() + ">; rel=\"next\"");
        }
        return response.body(new Many<>(at.position(), at.recordedAt(), parked(at), items, next));
    }

    /**
     * Answers with a page of what was computed whole.
     *
     * @param all all of it, in order
     * @param cursor the key of the last one before the page; of none, it is the first
     * @param key tells each apart
     */
    public static <T> ResponseEntity<Many<T>> pageOf(
            ReadPoint at, List<T> all, @Nullable String cursor, int limit, Function<T, String> key) {
        var rest = cursor == null
                ? all
                : all.stream()
                        .dropWhile(each -> !key.apply(each).equals(cursor))
                        .skip(1)
                        .toList();
        return page(at, rest.stream().limit(limit + 1L).toList(), limit, key);
    }

    private static @Nullable Long parked(ReadPoint at) {
        return at.parked() == 0 ? null : at.parked();
    }
}
