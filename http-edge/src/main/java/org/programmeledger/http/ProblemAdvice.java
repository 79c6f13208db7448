package org.programmeledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.http.observability.WithoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns whatever goes wrong under {@code /v1} into one clear problem. Pages keep their own error pages. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemRenderer renderer;

    ProblemAdvice(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Map<String, Object>> handle(Exception exception, HttpServletRequest request) throws Exception {
        if (clientIsGone(exception)) {
            LOG.debug("{}: the client went away before its answer", address(request));
            return null; // nobody is there to be told, and nothing failed
        }
        if (!request.getRequestURI().startsWith("/v1")) {
            throw exception;
        }
        var problem = isOfNoOneKind(request, exception)
                ? Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                : problem(exception);
        if (exception instanceof Problem expected) {
            warn(expected, request);
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            warn(problem, request);
        } else if (problem.status().is5xxServerError()) {
            LOG.error("{} failed", address(request), WithoutMessage.of(exception));
        }
        var response = renderer.response(problem, request);
        return exception instanceof ErrorResponse standard ? withHeaders(standard, response) : response;
    }

    /** Only what the container says of the client: a database that hangs up looks much the same, and is no reason to be silent. */
    private static boolean clientIsGone(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    /** An answer we chose to give; if it says that we cannot serve, an operator wants to know that it was given. */
    private static void warn(Problem answer, HttpServletRequest request) {
        if (answer.status().is5xxServerError()) {
            LOG.warn("{}: {}", address(request), answer.code());
        }
    }

    /** As it was described, not as it was sent. */
    private static String address(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** What Spring knows belongs with the answer: {@code Allow} with 405, {@code Accept} with 415. */
    private static ResponseEntity<Map<String, Object>> withHeaders(
            ErrorResponse standard, ResponseEntity<Map<String, Object>> response) {
        return ResponseEntity.status(response.getStatusCode())
                .headers(standard.getHeaders())
                .headers(response.getHeaders())
                .body(response.getBody());
    }

    /** {@code Content-Type: *} can be read and yet says nothing; to Spring that is a fault in the program. */
    private static boolean isOfNoOneKind(HttpServletRequest request, Exception exception) {
        return exception instanceof IllegalArgumentException
                && !(exception instanceof InvalidMediaTypeException)
                && request.getContentType() != null
                && request.getContentType().replaceFirst(";.*", "").contains("*");
    }

    private static Problem problem(Exception exception) {
        return switch (exception) {
            case Problem problem -> problem;
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case ErrorResponse standard -> standard(standard);
            case Exception failed
            when DatabaseAway.isCauseOf(failed) -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable");
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    /** The converter wraps its own problem; anything else is a body that could not be read at all. */
    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof Problem problem
                ? problem
                : Problem.invalid(List.of(Problem.InputError.of("", "unreadable-body")));
    }

    /** An id in the path that cannot exist is as unknown as one that does not. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        boolean idInPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                && LedgerId.class.isAssignableFrom(mismatch.getParameter().getParameterType());
        return idInPath
                ? Problem.notFound()
                : Problem.invalid(List.of(Problem.InputError.of(mismatch.getName(), "parameter")));
    }

    /** Where only some types are taken, they are named; everywhere else it is JSON. */
    private static Problem unsupported(ErrorResponse standard) {
        var taken = standard instanceof HttpMediaTypeNotSupportedException other
                ? other.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .distinct()
                        .toList()
                : List.<String>of();
        return taken.isEmpty()
                ? Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                : Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type-not-taken", Map.of("taken", taken));
    }

    private static Problem standard(ErrorResponse standard) {
        var status = HttpStatus.valueOf(standard.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> unsupported(standard);
            case BAD_REQUEST -> Problem.invalid(List.of(Problem.InputError.of("", "unreadable-request")));
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }
}
