package org.programmeledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.identity.DemoAccount;

/** Somebody who looks at the pages, and whose browser complains about whatever is wrong with them. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final WholeLedger ledger = WholeLedger.running();
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("not loaded: " + request.url() + " " + request.failure()));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page of the ledger that must be there. */
    Visitor open(String path) {
        assertThat(visit(path).status()).as(path).isEqualTo(200);
        return this;
    }

    /** Opens a page of the ledger, whatever its status. */
    Response visit(String path) {
        return page.navigate(ledger.address() + path);
    }

    /** Fills in the issuer's form and sends it. */
    void tryPassword(String password) {
        tryPassword(DemoAccount.MANAGER, password);
    }

    private void tryPassword(DemoAccount account, String password) {
        page.locator("#username").fill(account.signInName());
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").click();
    }

    /** Signs in as who runs the programme; ends on the overview. */
    Visitor signedIn() {
        return signedIn(DemoAccount.MANAGER);
    }

    /** Signs in; ends on the overview. */
    Visitor signedIn(DemoAccount account) {
        open("/");
        tryPassword(account, ledger.password(account));
        assertThat(page.url()).isEqualTo(ledger.address() + "/");
        return this;
    }

    /** Nothing is inaccessible (axe, as of a page without frames), was complained about, or sticks out sideways. */
    void findsNothingWrong(String what) {
        page.waitForLoadState();
        var found = new AxeBuilder(page).setLegacyMode(true).analyze();
        assertThat(found.getViolations())
                .as(what)
                .extracting(rule -> rule.getImpact() + " " + rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat(found.getPasses()).as("axe has looked").hasSizeGreaterThan(10);
        nothingSticksOut(what);
        assertThat(complaints).as(what).isEmpty();
    }

    void nothingSticksOut(String what) {
        page.waitForLoadState();
        var widths =
                (List<?>) page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        assertThat(widths.getFirst()).as("width of " + what).isEqualTo(widths.getLast());
    }

    /** The page that is open would not stick out of a window of another width either. */
    void wouldFit(int width, String what) {
        var window = page.viewportSize();
        page.setViewportSize(width, window.height);
        nothingSticksOut(what + " at " + width);
        page.setViewportSize(window.width, window.height);
    }

    /** What the browser has complained about since it was last asked. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    void photograph(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** The text of an element, without the white space of the markup. */
    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    @Override
    public void close() {
        context.close();
    }
}
