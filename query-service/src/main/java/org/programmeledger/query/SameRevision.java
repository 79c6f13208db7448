package org.programmeledger.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Looks once more at the revisions of the views that an answer was read from, before it is given: they may have been
 * switched to another while it was read, and it would be a mixture.
 */
@RestControllerAdvice(basePackages = "org.programmeledger.query")
final class SameRevision implements ResponseBodyAdvice<Object> {

    private static final String READ = SameRevision.class.getName();

    private final ViewRevisions revisions;

    SameRevision(ViewRevisions revisions) {
        this.revisions = revisions;
    }

    /** Remembers that the answer to the current request is read from these views. */
    @SuppressWarnings("unchecked")
    static void remember(Collection<String> views) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            var read = (Set<String>) request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
            if (read == null) {
                read = new HashSet<>();
                request.setAttribute(READ, read, RequestAttributes.SCOPE_REQUEST);
            }
            read.addAll(views);
        }
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var attributes = RequestContextHolder.getRequestAttributes();
        var read = attributes == null ? null : attributes.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        if (read != null && response.getHeaders().containsHeader("Log-Position")) {
            revisions.requireReadable((Set<String>) read);
        }
        return body;
    }
}
