package org.programmeledger.query.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.vault.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who read whose personal data, for which purpose, and when: for the auditor, and for the person. */
@RestController
class AccessHttp {

    /** Newest first; {@code next} is the cursor of the page before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accesses(List<Access> items, @Nullable String next) {}

    private final Readings readings;

    AccessHttp(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/v1/personal-data-accesses")
    ResponseEntity<Accesses> all(
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable PersonId actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        return page(person, actor, cursor, limit);
    }

    @GetMapping("/v1/people/{id}/personal-data-accesses")
    ResponseEntity<Accesses> ofPerson(
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        return page(id, null, cursor, limit);
    }

    private ResponseEntity<Accesses> page(
            @Nullable PersonId person, @Nullable PersonId actor, @Nullable String cursor, @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long before = cursor == null ? Long.MAX_VALUE : QueryParameters.positionCursor(cursor);
        var found = readings.accesses(person, actor, before, most + 1);
        if (found.size() <= most) {
            return ResponseEntity.ok(new Accesses(found, null));
        }
        var items = found.subList(0, most);
        var next = Long.toString(items.getLast().nr());
        var link = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", next)
                .build()
                .encode();
        return ResponseEntity.ok()
                .header("Link", "<" + link.getPath() + "?" + link.getQuery() + ">; rel=\"next\"")
                .body(new Accesses(items, next));
    }
}
