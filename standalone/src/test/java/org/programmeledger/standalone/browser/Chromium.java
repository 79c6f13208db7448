package org.programmeledger.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var arguments = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking");
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program()).setArgs(arguments)));
    }

    private static Path program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install chromium: .ci/run shows how"));
    }

    /** Somebody with a window of this width, in pixels, whose browser asks for this language. */
    Visitor visitor(int width, String language) {
        return visitor(width, language, true);
    }

    Visitor visitor(int width, String language, boolean javaScript) {
        return new Visitor(browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language)
                .setTimezoneId("Europe/Amsterdam")
                .setJavaScriptEnabled(javaScript)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
