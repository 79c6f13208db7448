package org.programmeledger.query.rebuild;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.query.QueryParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The state of the views, and their rebuilds, over HTTP. These POSTs change no fact: they are no commands. */
@RestController
class RebuildHttp {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,128}");

    private final Rebuilds rebuilds;
    private final ViewStatuses statuses;

    RebuildHttp(Rebuilds rebuilds, ViewStatuses statuses) {
        this.rebuilds = rebuilds;
        this.statuses = statuses;
    }

    /** A list that is always given whole. */
    record Whole<T>(List<T> items) {}

    @GetMapping("/v1/views")
    Whole<ViewStatus> views() {
        return new Whole<>(statuses.all());
    }

    @GetMapping("/v1/views/{view}")
    ViewStatus view(@PathVariable String view) {
        return statuses.of(view).orElseThrow(Problem::notFound);
    }

    /** Starts a rebuild beside the live view; it switches by itself. */
    @PostMapping("/v1/views/{view}/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Rebuild> start(
            @PathVariable String view,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal person) {
        if (statuses.of(view).isEmpty()) {
            throw Problem.notFound();
        }
        try {
            return accepted(rebuilds.start(view, person.getName(), checked(key)));
        } catch (RebuildRefused refused) {
            throw problem(refused);
        }
    }

    @GetMapping("/v1/rebuilds")
    Whole<Rebuild> list(@RequestParam(required = false) @Nullable String limit) {
        return new Whole<>(rebuilds.latest(QueryParameters.limit(limit)));
    }

    @GetMapping("/v1/rebuilds/{id}")
    Rebuild one(@PathVariable String id) {
        return rebuilds.find(id).orElseThrow(Problem::notFound);
    }

    /** Asks a rebuild to stop; the live view stays as it is. Asking twice is asking once. */
    @PostMapping("/v1/rebuilds/{id}/cancellations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Rebuild> cancel(@PathVariable String id) {
        if (rebuilds.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        try {
            return accepted(rebuilds.cancel(id));
        } catch (RebuildRefused refused) {
            throw problem(refused);
        }
    }

    private static ResponseEntity<Rebuild> accepted(Rebuild rebuild) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/rebuilds/" + rebuild.id()))
                .body(rebuild);
    }

    private static String checked(@Nullable String key) {
        if (key == null) {
            throw Problem.invalid(List.of(InputError.of("Idempotency-Key", "required")));
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(
                    List.of(new InputError("Idempotency-Key", "pattern", Map.of("regexp", KEY.pattern()))));
        }
        return key;
    }

    private static Problem problem(RebuildRefused refused) {
        return switch (refused) {
            case RebuildRefused.Running running ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "rebuild-running",
                        Map.of("view", running.view(), "rebuild", running.rebuild()));
            case RebuildRefused.Over over ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "rebuild-over",
                        Map.of("rebuild", over.rebuild(), "state", over.state().name()));
            case RebuildRefused.KeyReused _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        };
    }
}
