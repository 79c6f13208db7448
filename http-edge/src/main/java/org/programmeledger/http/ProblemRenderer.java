package org.programmeledger.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.programmeledger.http.observability.TraceFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as RFC 9457 JSON in the language of the request. */
public final class ProblemRenderer {

    /** Where the pages of the problems are. */
    public static final String TYPE_BASE = "/problems/";

    private final ProblemTexts texts;
    private final JsonMapper json;

    /** A renderer with these texts. */
    public ProblemRenderer(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The response for a controller to return. */
    public ResponseEntity<Map<String, Object>> response(Problem problem, HttpServletRequest request) {
        var locale = ProblemTexts.languageOf(request.getLocale());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(body(problem, request, locale));
    }

    /** Writes straight to the response, for filters that run before any controller. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = ProblemTexts.languageOf(request.getLocale());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, request, locale)));
    }

    private Map<String, Object> body(Problem problem, HttpServletRequest request, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE_BASE + problem.code());
        body.put("title", texts.title(problem.code(), locale));
        body.put("status", problem.status().value());
        body.put("detail", texts.detail(problem.code(), problem.facts(), locale));
        body.put("instance", request.getRequestURI());
        TraceFilter.traceOf(request).ifPresent(trace -> body.put("trace", trace));
        problem.facts().forEach(body::putIfAbsent);
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of(
                                    "pointer", error.pointer(),
                                    "code", error.code(),
                                    "detail", texts.error(error, locale)))
                            .toList());
        }
        return body;
    }
}
