package org.programmeledger.query;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.query.feed.ViewProcessors;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The query service as it runs, on a free port. */
public final class RunningQueryService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningQueryService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on this database, which it migrates. */
    public static RunningQueryService on(TestDatabase database, String... properties) {
        return on(database, List.of(), properties);
    }

    /** Starts it with other parts in the place of those of the same name. */
    public static RunningQueryService on(TestDatabase database, List<Class<?>> parts, String... properties) {
        var all = Stream.concat(
                        Stream.of(
                                "spring.datasource.hikari.maximum-pool-size=8",
                                "server.port=0",
                                "spring.main.allow-bean-definition-overriding=" + !parts.isEmpty()),
                        Stream.concat(TestPeople.settings(TestIssuer.shared()), Stream.of(properties)))
                .toArray(String[]::new);
        return new RunningQueryService(new SpringApplicationBuilder(QueryServiceApplication.class)
                .initializers(starting -> withoutTests(starting.getBeanFactory()))
                .sources(EveryoneMay.class)
                .sources(parts.toArray(Class<?>[]::new))
                .properties(database.service("ledger_reader"))
                .properties(all)
                .run());
    }

    /** A part of the service. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until these views have taken in a position; fails if they do not. */
    public void await(long position, String... views) {
        if (!positions().await(List.of(views), position, PATIENCE)) {
            throw new AssertionError(List.of(views) + " stand at " + reached(views) + ", not at " + position);
        }
    }

    /** How far these views have read. */
    public long reached(String... views) {
        return positions().reached(List.of(views));
    }

    /** Asks as somebody who may, in English. */
    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Posts nothing, as somebody who may. */
    public HttpResponse<String> post(String path, String... headers) {
        var request = request(path).POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A gauge of a view, as it stands; NaN as long as nothing is known. */
    public double gauge(String name, String view) {
        return context.getBean(MeterRegistry.class)
                .get(name)
                .tag("view", view)
                .gauge()
                .value();
    }

    /** A request of the demo user, in English. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Authorization", TestIssuer.shared().bearer(TestPeople.ADMINISTRATOR))
                .header("Accept-Language", "en")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The views whose events it handles now. */
    public List<String> feeds() {
        return context.getBean(ViewProcessors.class).feeding();
    }

    /** As if its machine were gone: not a word to the database any more, nothing released, nobody told. */
    public void cutOff() {
        context.getBean(HikariDataSource.class).close();
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    private ViewPositions positions() {
        return context.getBean(ViewPositions.class);
    }

    private String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The service scans its own packages; the configurations of other tests live there too. */
    private static void withoutTests(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("withoutTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
                return type.getResource().getURL().getPath().contains("/test-classes/");
            }

            @Override
            public boolean equals(Object other) {
                return this == other;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(this);
            }
        });
    }
}
