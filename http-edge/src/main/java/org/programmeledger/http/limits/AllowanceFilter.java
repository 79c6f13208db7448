package org.programmeledger.http.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.programmeledger.http.ProblemRenderer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever has asked too much: 429, with {@code Retry-After} in seconds. Health and metrics are asked by machines. */
final class AllowanceFilter extends OncePerRequestFilter {

    private final Allowance allowance;
    private final Function<HttpServletRequest, @Nullable String> whose;
    private final ProblemRenderer renderer;

    AllowanceFilter(
            Allowance allowance, Function<HttpServletRequest, @Nullable String> whose, ProblemRenderer renderer) {
        this.allowance = allowance;
        this.whose = whose;
        this.renderer = renderer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asking = whose.apply(request);
        long wait = asking == null ? 0 : allowance.take(asking);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            renderer.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
