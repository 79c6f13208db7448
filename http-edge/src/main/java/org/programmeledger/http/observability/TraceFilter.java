package org.programmeledger.http.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers the trace of a request for whoever answers it, also after its span has ended: a problem and an error page tell it. */
public final class TraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceFilter.class.getName();

    private final CurrentTrace trace;

    TraceFilter(CurrentTrace trace) {
        this.trace = trace;
    }

    /** The trace id of a request, 32 hexadecimal digits. */
    public static Optional<String> traceOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        trace.here().ifPresent(here -> request.setAttribute(ATTRIBUTE, here.traceId()));
        chain.doFilter(request, response);
    }
}
