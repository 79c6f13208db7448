package org.programmeledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.standalone.identity.DemoAccount;
import org.programmeledger.standalone.system.LedgerClient;
import org.programmeledger.standalone.system.Neighbourhood;

/** A file of money from a spreadsheet to the books, on the page, and what is shown while it is on its way. */
class ImportJourneyIT {

    private static final String SEND = "main form:has(button.nl-button--primary) button[type=submit]";

    private static Chromium chromium;

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;
    private String fund;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void openAFund() {
        botu = Neighbourhood.establish(client);
        var opened = botu.fund();
        fund = opened.id();
        client.readAt("/v1/funds/" + fund, opened.position());
    }

    private FilePayload file() {
        var text = "date,payer,amount,payment reference\n2019-01-02,%s,10.00,NL-%s\n2019-01-03,%s,0.50,=x\n"
                .formatted(botu.municipality(), UUID.randomUUID(), botu.municipality());
        return new FilePayload("money.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRowsThatCanBeRecordedAreRecorded(boolean javaScript) {
        try (var visitor = chromium.visitor(1280, "en", javaScript).signedIn(DemoAccount.TREASURER)) {
            var page = visitor.open("/funds/" + fund + "/imports").page();
            assertThat(page.locator("progress").isVisible())
                    .as("nothing is under way")
                    .isFalse();
            page.locator("#file").setInputFiles(file());
            page.locator(SEND).click();
            page.waitForURL(url -> url.contains("upload="));
            assertThat(visitor.text("#row-3")).contains("payment reference");
            assertThat(page.locator("progress:visible").count()).isZero();
            page.locator("#reason").fill("Books of 2019");
            page.locator(SEND).click();
            page.waitForSelector("main [role=status] strong");
            assertThat(visitor.text("main .utrecht-alert--ok")).contains("New entries: 1.");
            assertThat(visitor.complaints()).isEmpty();
        }
        var receipts = client.read("/v1/audit-entries?stream=" + fund + "&type=funding.receipt-recorded&minPosition="
                + org.programmeledger.standalone.WholeLedger.running().head());
        assertThat(receipts.each("reason")).containsExactly("Books of 2019");
        assertThat(receipts.each("effectiveOn")).containsExactly("2019-01-02");
    }

    /** The forms are kept from leaving, so that the page is seen as it is while it waits for an answer. */
    @Test
    void aFileThatIsOnItsWaySaysSo() {
        try (var visitor = chromium.visitor(360, "en").signedIn(DemoAccount.TREASURER)) {
            var page = visitor.open("/funds/" + fund + "/imports").page();
            page.locator("#file").setInputFiles(file());
            underWay(visitor, "The file is being sent and checked.");

            visitor.open("/funds/" + fund + "/imports");
            page.locator("#file").setInputFiles(file());
            page.locator(SEND).click();
            page.waitForURL(url -> url.contains("upload="));
            page.locator("#reason").fill("Books of 2019");
            underWay(visitor, "The chosen rows are being recorded.");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Stops the form at the window, where everything else has heard that it is sent. */
    private static void underWay(Visitor visitor, String text) {
        var page = visitor.page();
        page.evaluate("() => window.addEventListener('submit', event => event.preventDefault())");
        page.locator(SEND).click();
        page.waitForSelector("main form progress:visible");
        assertThat(visitor.text(".under-way:has(progress:visible)")).contains(text);
        visitor.findsNothingWrong(text);
    }
}
