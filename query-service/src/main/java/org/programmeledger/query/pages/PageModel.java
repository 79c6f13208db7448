package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.programmeledger.http.DatabaseAway;
import org.programmeledger.http.Problem;
import org.programmeledger.http.observability.TraceFilter;
import org.programmeledger.http.observability.WithoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every page of this package has in its model, and the page shown instead of one that cannot be. */
@ControllerAdvice(basePackageClasses = PageModel.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageModel {

    private static final Logger LOG = LoggerFactory.getLogger(PageModel.class);

    @ModelAttribute("fmt")
    PageFormat format(Locale locale) {
        return new PageFormat(locale);
    }

    @ExceptionHandler
    ModelAndView refused(PageRefusal refusal, HttpServletRequest request, Locale locale) {
        return error(request, locale, refusal.status(), refusal.textKey());
    }

    /** A problem of the views, such as a moment beyond the log, said for people. */
    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request, Locale locale) {
        var explanation = switch (problem.status()) {
            case NOT_FOUND -> "refusal.not-found";
            case FORBIDDEN -> "refusal.forbidden";
            case GONE -> "refusal.paper-removed";
            case SERVICE_UNAVAILABLE -> "refusal.behind";
            default -> problem.status().is4xxClientError() ? "refusal.moment" : "refusal.failed";
        };
        return error(request, locale, problem.status(), explanation);
    }

    /** Anything else: what the framework refuses keeps its status, sign-in questions go to security, the rest is ours. */
    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || failure instanceof ClientAuthorizationRequiredException) {
            throw failure;
        }
        // What a filter refuses while it is made of the parameters of an address comes wrapped.
        if (failure instanceof BeanInstantiationException && failure.getCause() instanceof PageRefusal refusal) {
            return refused(refusal, request, locale);
        }
        if (failure instanceof TypeMismatchException) {
            return error(request, locale, HttpStatus.BAD_REQUEST, "refusal.not-understood");
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return error(request, locale, response.getStatusCode(), "refusal.not-understood");
        }
        if (DatabaseAway.isCauseOf(failure)) {
            return error(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "refusal.failed");
        }
        LOG.error(
                "The page {} failed",
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                WithoutMessage.of(failure));
        return error(request, locale, HttpStatus.INTERNAL_SERVER_ERROR, "refusal.failed");
    }

    /** An error page in the look of the others. */
    static ModelAndView error(HttpServletRequest request, Locale locale, HttpStatusCode status, String textKey) {
        var view = new ModelAndView(template(status), status);
        view.addAllObjects(Map.of(
                "fmt",
                new PageFormat(locale),
                "page",
                PageFrame.plain(request, ""),
                "status",
                status.value(),
                "trace",
                TraceFilter.traceOf(request).orElse(""),
                "explanation",
                textKey));
        return view;
    }

    private static String template(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "error/403";
            case 404 -> "error/404";
            default -> status.is4xxClientError() ? "error/4xx" : "error/5xx";
        };
    }
}
