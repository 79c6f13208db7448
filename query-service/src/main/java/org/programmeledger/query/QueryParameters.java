package org.programmeledger.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that a question does not know, and text that no row can hold: a 400, never an answer to
 * another question.
 */
public final class QueryParameters implements HandlerInterceptor {

    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
    private static final int MOST = 500;
    private static final int USUAL = 50;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.programmeledger.query")) {
            var known = new TreeSet<String>();
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .forEach(parameter -> known.add(parameter.getParameter().getName()));
            var given = given(request);
            var unknown = given.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .map(name -> new InputError(
                            name.length() > 60 ? name.substring(0, 60) : name,
                            "unknown-parameter",
                            Map.of("known", String.join(", ", known))));
            var unstorable = given.entrySet().stream()
                    .filter(parameter -> String.join("", parameter.getValue()).indexOf('\0') >= 0)
                    .map(parameter -> InputError.of(parameter.getKey(), "parameter"));
            var errors = Stream.concat(unknown, unstorable).toList();
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
        }
        return true;
    }

    /** The server refuses what is not UTF-8, the firewall names that are not text, both only when they are looked at. */
    private static Map<String, String[]> given(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException unreadable) {
            throw Problem.invalid(List.of(InputError.of("", "unreadable-request")));
        }
    }

    /** A page size from 1 to 500; 50 if absent. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid(List.of(new InputError("limit", "limit", Map.of("most", MOST))));
        }
        return limit;
    }

    /** A cursor that is a position; 0 if absent. */
    public static long positionCursor(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid(List.of(InputError.of("cursor", "cursor")));
        }
        return Long.parseLong(cursor);
    }
}
