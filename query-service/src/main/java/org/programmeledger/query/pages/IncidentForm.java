package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in to record an incident. Nothing is judged here: the command does that, all at once.
 *
 * @param groups codes of the affected groups
 * @param effectiveDate the day it happened, as the browser sent it
 * @param narrative what happened, in words; it goes into the person vault
 * @param idempotencyKey made when the form was first shown, so that sending it twice records one incident
 */
record IncidentForm(
        @Nullable String type,
        @Nullable String areaCell,
        @Nullable String severity,
        List<String> groups,
        @Nullable String effectiveDate,
        @Nullable String reason,
        @Nullable String narrative,
        String idempotencyKey) {

    /** The members of the command that have a field; problems with others stand above the form. */
    static final Set<String> FIELDS =
            Set.of("type", "areaCell", "severity", "groups", "effectiveDate", "reason", "narrative");

    IncidentForm {
        groups = groups == null ? List.of() : List.copyOf(groups);
        idempotencyKey = idempotencyKey == null || idempotencyKey.isBlank() ? newKey() : idempotencyKey;
    }

    /** An empty form for something that happened today. */
    static IncidentForm blank(LocalDate today) {
        return new IncidentForm(null, null, null, List.of(), today.toString(), null, null, newKey());
    }

    /** The body of the command, without the fields left empty. */
    Map<String, Object> body(String programme) {
        var body = new LinkedHashMap<String, Object>();
        body.put("programme", programme);
        put(body, "type", type);
        put(body, "areaCell", areaCell);
        put(body, "severity", severity);
        body.put("groups", groups);
        put(body, "effectiveDate", effectiveDate);
        put(body, "reason", reason);
        put(body, "narrative", narrative == null ? null : narrative.replace("\r\n", "\n"));
        return body;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "an incident form";
    }

    private static void put(Map<String, Object> body, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(member, value.strip());
        }
    }

    private static String newKey() {
        return "page-" + UUID.randomUUID();
    }
}
