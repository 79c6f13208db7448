package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Following the links from page to page gives everything of one moment once, also while others keep writing. */
class PaginationIT {

    private static final int INCIDENTS = 23;

    private final LedgerClient client = new LedgerClient();

    private record Walk(List<String> pages, List<String> items, long position) {}

    @Test
    void everythingOnceAlsoWhileOthersWrite() throws Exception {
        var botu = Neighbourhood.establish(client);
        var fund = botu.fund();
        long position = fill(botu, fund.id());
        var written = new AtomicLong();
        var enough = new AtomicBoolean();
        var begun = new CountDownLatch(10);
        try (var writer = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = writer.submit(() -> {
                while (!enough.get()) {
                    client.created("/v1/incidents", botu.incident("intolerance", "HIGH"));
                    client.created("/v1/funds/" + fund.id() + "/receipts", botu.receipt("3.00"));
                    written.incrementAndGet();
                    begun.countDown();
                }
            });
            try {
                begun.await();
                walked("/v1/incidents?programme=" + botu.programme() + "&type=violence", "id", INCIDENTS, position);
                walked("/v1/initiatives?programme=" + botu.programme(), "id", INCIDENTS, position);
                walked("/v1/funds/" + fund.id() + "/pledges", "id", INCIDENTS, position);
                var journal = walk("/v1/journal-entries?fund=" + fund.id(), 7, "position", position);
                complete(journal, "/v1/journal-entries?fund=" + fund.id(), "position");
                var trail = walk("/v1/audit-entries", 20, "position", position);
                assertThat(trail.items()).hasSize(Math.toIntExact(trail.position()));
                complete(trail, "/v1/audit-entries?from=2000-01-01T00:00:00Z", "position");
            } finally {
                enough.set(true);
            }
            writing.get();
        }
        assertThat(written.get()).isGreaterThan(10);
    }

    /** As many of everything, taking turns; answers the last position. */
    private long fill(Neighbourhood botu, String fund) {
        long position = 0;
        for (int i = 0; i < INCIDENTS; i++) {
            client.created("/v1/funds/" + fund + "/receipts", botu.receipt("1.00"));
            client.created("/v1/initiatives", botu.initiative("work", "100.00"));
            client.created("/v1/funds/" + fund + "/pledges", botu.pledge("2.00"));
            position = client.created("/v1/incidents", botu.incident("violence", "LOW"))
                    .position();
        }
        return position;
    }

    private void walked(String path, String member, int items, long position) {
        assertThat(walk(path, 7, member, position).items()).hasSize(items);
    }

    private Walk walk(String path, int limit, String member, long position) {
        var pages = new ArrayList<String>();
        var items = new ArrayList<String>();
        var first = client.readAt(LedgerClient.with(path, "limit", Integer.toString(limit)), position);
        for (var page = first; ; page = client.read(page.next())) {
            assertThat(page.position()).as("all pages are of one moment").isEqualTo(first.position());
            assertThat(page.header("Link").isEmpty()).isEqualTo(!page.json().has("next"));
            pages.add(page.text());
            items.addAll(page.each(member));
            if (page.next().isEmpty()) {
                break;
            }
            assertThat(page.items()).hasSize(limit);
        }
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(items).doesNotHaveDuplicates();
        return new Walk(pages, items, first.position());
    }

    /** Pages of another size, as of the same position, hold the same. */
    private void complete(Walk walk, String path, String member) {
        var items = new ArrayList<String>();
        var page = client.read(LedgerClient.with(path, "limit", "500") + "&asOf=" + walk.position());
        items.addAll(page.each(member));
        while (!page.next().isEmpty()) {
            page = client.read(page.next());
            items.addAll(page.each(member));
        }
        assertThat(walk.items()).isEqualTo(items);
    }

    @Test
    void sizesAndCursorsThatCannotBeAreRefused() {
        for (var wrong : List.of("limit=0", "limit=501", "limit=x", "cursor=-1", "cursor=abc")) {
            var answer = client.get("/v1/audit-entries?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.errors()).containsOnlyKeys(wrong.substring(0, wrong.indexOf('=')));
        }
    }
}
