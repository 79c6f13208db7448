package org.programmeledger.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 256 KiB (where a file comes in: 7 MiB, for one of 5 MiB in Base64; a paper: 20 MiB), announced or not, and puts
 * {@code API-Version} on every answer under {@code /v1}. The parts of a form are read by the container, past this count and
 * before anybody is known, so they are taken at one page only.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final long LIMIT = 256 * 1024;
    private static final long LIMIT_WITH_FILE = 7 * 1024 * 1024;
    private static final long LIMIT_OF_A_PAPER = 20 * 1024 * 1024;
    private static final String TAKES_A_PAPER = "/v1/papers";
    private static final Pattern TAKES_A_FILE =
            Pattern.compile("/v1/funds/[^/]+/((receipt|expenditure)-imports(/previews)?|bank-statements)");
    private static final Pattern PAGE_WITH_FILE = Pattern.compile("/funds/[^/]+/imports");
    private static final String API_VERSION = "1.0.0";

    private final ProblemRenderer renderer;

    BodyLimitFilter(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/v1")) {
            response.setHeader("API-Version", API_VERSION);
        }
        boolean page = hasParts(request)
                && PAGE_WITH_FILE.matcher(request.getRequestURI()).matches();
        if (hasParts(request) && !page) {
            var refused = Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            renderer.write(refused, request, response);
            return;
        }
        long limit = page ? LIMIT_WITH_FILE : limitAt(request.getRequestURI());
        if (request.getContentLengthLong() <= limit) {
            chain.doFilter(new Limited(request, limit), response);
        } else if (page) {
            // A page of this answer would ask the container for parameters, and so for the parts, once more.
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?tooLarge=true");
        } else {
            renderer.write(StrictBodyConverter.tooLarge(limit), request, response);
        }
    }

    private static long limitAt(String path) {
        if (path.equals(TAKES_A_PAPER)) {
            return LIMIT_OF_A_PAPER;
        }
        return TAKES_A_FILE.matcher(path).matches() ? LIMIT_WITH_FILE : LIMIT;
    }

    private static boolean hasParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Counts what is read, for bodies whose length was not announced. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw StrictBodyConverter.tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
