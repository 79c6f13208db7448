package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

/** The form with a file as the container reads it: its token, its parts and their limits. */
@SpringBootTest(classes = PagesTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ImportAutoConfiguration({MultipartAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
class ImportUploadIT {

    private static final String PAGE = "/funds/" + SampleLedger.FUND + "/imports";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void aFormWithAFileIsTakenWithItsTokenOnly() throws Exception {
        var form = browser.send(request().GET().build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(send(cookie, "guessed", 0).statusCode()).isEqualTo(403);
        assertThat(send(cookie, token.group(1), 0).body()).contains("Kies een bestand dat niet leeg is.");
        assertThat(send(cookie, token.group(1), Uploads.LARGEST + 1).body())
                .contains("Het bestand is groter dan 5 MB.");
        assertThat(send(cookie, token.group(1), 8 * 1024 * 1024).statusCode()).isGreaterThanOrEqualTo(400);
    }

    /** As many as the largest file has rows. */
    @Test
    void everyRowOfTheLargestFileCanBeChosen() throws Exception {
        var form = browser.send(request().GET().build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var rows =
                IntStream.rangeClosed(2, 5_001).mapToObj(row -> "rows=" + row).collect(Collectors.joining("&"));

        var answer = browser.send(
                request()
                        .header(
                                "Cookie",
                                form.headers()
                                        .firstValue("Set-Cookie")
                                        .orElseThrow()
                                        .split(";")[0])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token.group(1) + "&upload=page-gone&" + rows))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode())
                .as("understood, and the file is not there")
                .isEqualTo(410);
    }

    private HttpResponse<String> send(String cookie, String token, int size) throws IOException, InterruptedException {
        return browser.send(
                request()
                        .header("Cookie", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(parts(token, size))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher parts(String token, int size) {
        return BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--edge--\r\n");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                .header("Accept-Language", "nl");
    }
}
