package org.programmeledger.http;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem.InputError;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads a {@link FileBody}, and what the envelope of its command needs: it is the same request if type and bytes are. */
final class FileBodyConverter extends AbstractHttpMessageConverter<FileBody> {

    private static final Circumstances NONE = new Circumstances(null, null, null, null, null);

    private final Today today;

    FileBodyConverter(Today today) {
        super(MediaType.ALL);
        this.today = today;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == FileBody.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(FileBody body, HttpOutputMessage output) {
        throw new IllegalStateException("request bodies are only read");
    }

    @Override
    protected FileBody readInternal(Class<? extends FileBody> type, HttpInputMessage input) throws IOException {
        try {
            var stated = Objects.requireNonNull(input.getHeaders().getContentType());
            var name = (stated.getType() + "/" + stated.getSubtype()).toLowerCase(Locale.ROOT);
            var bytes = input.getBody().readAllBytes();
            StrictBodyConverter.remember(NONE, today.date(), name.getBytes(StandardCharsets.UTF_8), bytes);
            return new FileBody(name, bytes);
        } catch (Problem tooLarge) {
            throw new HttpMessageNotReadableException("refused", tooLarge, input);
        }
    }

    /** An empty body is not given to a converter. */
    @RestControllerAdvice
    static final class NoEmptyFile extends RequestBodyAdviceAdapter {

        @Override
        public boolean supports(
                MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return type == FileBody.class;
        }

        @Override
        public @Nullable Object handleEmptyBody(
                @Nullable Object body,
                HttpInputMessage input,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter) {
            throw Problem.invalid(List.of(InputError.of("", "empty-file")));
        }
    }
}
