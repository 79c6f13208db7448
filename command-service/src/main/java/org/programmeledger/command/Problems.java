package org.programmeledger.command;

import java.util.Map;
import org.programmeledger.eventlog.AppendRefused;
import org.programmeledger.eventlog.AppendVerdict;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How each refusal of the write side is told to the client. */
@Component
final class Problems {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** The problem for a refusal; anything that is not a refusal is rethrown as it is. */
    Problem of(RuntimeException refusal) {
        if (CommandGate.isUnknown(refusal)) {
            return Problem.notFound();
        }
        return switch (refusal) {
            case Problem problem -> problem;
            case CommandRefused refused ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        Rejection.codeOf(refused.rejection().getClass()),
                        json.convertValue(refused.rejection(), FACTS));
            case NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            case StaleVersion stale ->
                Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        Map.of("expectedVersion", stale.expected(), "actualVersion", stale.actual()));
            case AppendRefused refused -> append(refused.verdict());
            case LogUnavailable _ -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "log-unavailable");
            default -> throw refusal;
        };
    }

    private static Problem append(AppendVerdict verdict) {
        return switch (verdict) {
            case AppendVerdict.Taken(var claim, var position) ->
                Problem.of(HttpStatus.CONFLICT, claim + "-taken", Map.of("heldByPosition", position));
            case AppendVerdict.Stale(var stream, var actual) ->
                Problem.of(HttpStatus.CONFLICT, "contention", Map.of("stream", stream, "actualVersion", actual));
            case AppendVerdict.Answered _, AppendVerdict.Reused _, AppendVerdict.Appended _, AppendVerdict.Held _ ->
                throw new IllegalStateException("not a refusal of the rules: " + verdict);
        };
    }
}
