package org.programmeledger.query.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.parked.ParkedEvents.ParkedEvent;
import org.programmeledger.query.sight.CurrentSight;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Parked events over HTTP: what no view knows yet though it has read past it, and trying again after a fix. */
@RestController
class ParkedHttp {

    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([a-z_]{1,60})");

    private final ParkedEvents parked;
    private final Retries retries;
    private final ViewPositions positions;
    private final CurrentSight sight;
    private final List<View> views;

    ParkedHttp(ParkedEvents parked, Retries retries, ViewPositions positions, CurrentSight sight, List<View> views) {
        this.parked = parked;
        this.retries = retries;
        this.positions = positions;
        this.sight = sight;
        this.views = List.copyOf(views);
    }

    /**
     * A page of what is parked now, in the order of the log; there is no past of it.
     *
     * @param position up to where all views have read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(long position, List<Item> items, @Nullable String next) {}

    /**
     * An event that a view has not taken in.
     *
     * @param error what it failed with; absent if it only waits behind an earlier one of its sequence
     * @param message where it failed: never contents of the event
     * @param attempts how often it was tried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String view,
            long position,
            String sequence,
            @Nullable String error,
            @Nullable String message,
            Instant since,
            int attempts,
            Links links) {

        record Links(String event) {}

        static Item of(ParkedEvent event) {
            return new Item(
                    event.view(),
                    event.position(),
                    event.sequence(),
                    event.error(),
                    event.message(),
                    event.since(),
                    event.attempts(),
                    new Links("/v1/audit-entries/" + event.position()));
        }
    }

    @GetMapping("/v1/parked-events")
    ResponseEntity<Page> parked(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        sight.requireWhole(); // A sequence is the id of whatever the event is about, money of others too.
        int most = QueryParameters.limit(limit);
        var after = CURSOR.matcher(cursor == null ? "0-a" : cursor);
        if (!after.matches()) {
            throw Problem.invalid(List.of(InputError.of("cursor", "cursor")));
        }
        long position = positions.reached(views.stream().map(View::name).toList());
        var found = parked.after(view, Long.parseLong(after.group(1)), after.group(2), most + 1);
        boolean more = found.size() > most;
        var items = more ? found.subList(0, most) : found;
        var next = more ? items.getLast().position() + "-" + items.getLast().view() : null;
        var response = ResponseEntity.ok().header("Log-Position", Long.toString(position));
        if (next != null) {
            var link = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .encode();
            response.header("Link", "<" + link.getPath() + "?" + link.getQuery() + ">; rel=\"next\"");
        }
        return response.body(new Page(position, items.stream().map(Item::of).toList(), next));
    }

    /** Tries everything of a view that is parked, now; the answer says what came of it. */
    @PostMapping("/v1/views/{view}/retries")
    Retries.Outcome retry(@PathVariable String view) {
        return views.stream()
                .filter(known -> known.name().equals(view))
                .findFirst()
                .map(retries::retry)
                .orElseThrow(Problem::notFound);
    }
}
