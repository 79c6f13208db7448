package org.programmeledger.http.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container refuses before any of our code sees it, such as an address or a header that it cannot read, or one
 * that is too long: a problem like every other, instead of a page that tells which container this is. It says nothing of
 * the request, which may be anything.
 */
public final class ContainerRefusals extends ErrorReportValve {

    private static final String API_VERSION = "1.0.0";
    private static final String UNREADABLE =
            "{\"type\":\"/problems/invalid-input\",\"title\":\"The input is not valid\","
                    + "\"status\":%d,\"detail\":\"The request could not be read.\"}";
    private static final String FAILED =
            "{\"type\":\"/problems/internal-error\",\"title\":\"Something went wrong on our side\","
                    + "\"status\":%d,\"detail\":\"The request could not be carried out.\"}";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("API-Version", API_VERSION);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setContentType("application/problem+json");
            // 501 and 505 are about the request too: a method or a protocol that nobody speaks.
            var text = (status == 500 || status == 503 ? FAILED : UNREADABLE).formatted(status);
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("Nobody is there to be refused");
        }
    }
}
