package org.programmeledger.standalone.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser reduced to what signing in needs: cookies, forms, redirects; it remembers everything that it was sent. */
final class CookieJar {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI base;

    /** Everything that a script or a curious person could find in the browser. */
    final List<String> received = new ArrayList<>();

    /** The addresses it went through for the last page. */
    final List<URI> way = new ArrayList<>();

    CookieJar(URI base) {
        this.base = base;
    }

    @Nullable
    String session() {
        return cookies.get("JSESSIONID");
    }

    void setSession(String id) {
        cookies.put("JSESSIONID", id);
    }

    /** Asks for a page and follows where it is sent. */
    HttpResponse<String> open(String path) {
        return follow(ask(base.resolve(path)));
    }

    /** Asks for an address and does not follow. */
    HttpResponse<String> ask(URI address) {
        way.clear();
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"), address);
    }

    /** Sends the form of a page, with the hidden token that the page holds, and follows. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        var csrf = CSRF.matcher(page.body());
        var all = new LinkedHashMap<>(fields);
        if (csrf.find()) {
            all.putIfAbsent("_csrf", csrf.group(1));
        }
        way.clear();
        var address = base.resolve(path);
        return follow(send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(all))),
                address));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        var answer = first;
        for (int hops = 0; hops < 12 && answer.statusCode() == 302; hops++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).header("Accept", "text/html"), next);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, URI address) {
        way.add(address);
        received.add(address.toString());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            received.add(answer.headers().map().toString());
            received.add(answer.body());
            return answer;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
