package org.programmeledger.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.Evidence;
import org.programmeledger.http.Caller;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.StrictBodyConverter;
import org.programmeledger.http.VersionRequired;
import org.programmeledger.http.observability.CurrentTrace;
import org.programmeledger.http.observability.Traceparent;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gathers an {@link Envelope} from the headers, the signed-in person and the circumstances in the body. */
final class EnvelopeResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,128}");
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private final CurrentTrace trace;
    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();

    EnvelopeResolver(CurrentTrace trace) {
        this.trace = trace;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Envelope.class;
    }

    /** Comes after the body in the parameter list, because it needs what was read there. */
    @Override
    public Envelope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var key = request.getHeader("Idempotency-Key");
        var errors = new ArrayList<InputError>();
        if (key == null) {
            errors.add(InputError.of("Idempotency-Key", "required"));
        } else if (!KEY.matcher(key).matches()) {
            errors.add(new InputError("Idempotency-Key", "pattern", java.util.Map.of("regexp", KEY.pattern())));
        }
        var ifMatch = ifMatch(request, errors);
        if (key == null || !errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (ifMatch == null && parameter.hasMethodAnnotation(VersionRequired.class)) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-required");
        }
        var read = StrictBodyConverter.readBody(request);
        return new Envelope(metadata(read), key, read.hash(), ifMatch);
    }

    private static @Nullable Long ifMatch(HttpServletRequest request, List<InputError> errors) {
        var header = request.getHeader("If-Match");
        if (header == null) {
            return null;
        }
        var version = VERSION.matcher(header);
        if (!version.matches()) {
            errors.add(new InputError("If-Match", "pattern", java.util.Map.of("regexp", VERSION.pattern())));
            return null;
        }
        return Long.valueOf(version.group(1));
    }

    private EventMetadata metadata(StrictBodyConverter.ReadBody read) {
        var circumstances = read.circumstances();
        var here = trace.here();
        var cause =
                here.map(Traceparent::toString).orElseGet(() -> ids.generate().toString());
        var evidence = circumstances.evidence() == null
                ? List.<Evidence>of()
                : circumstances.evidence().stream()
                        .map(document -> new Evidence(document.uri(), document.sha256()))
                        .toList();
        return new EventMetadata(
                Caller.current().actor().value(),
                circumstances.onBehalfOf() == null
                        ? null
                        : circumstances.onBehalfOf().value(),
                read.effectiveOn(),
                circumstances.reason(),
                circumstances.decision() == null
                        ? null
                        : circumstances.decision().value(),
                cause,
                here.map(Traceparent::traceId).orElse(cause),
                evidence);
    }
}
