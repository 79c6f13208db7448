package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmeledger.eventlog.AppendVerdict.Stale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.test.util.ReflectionTestUtils;

/** What Axon 4.13 gets wrong on Spring Boot 4 unless it is told, each with what shows that it was told. */
@Timeout(60)
class AxonOnBoot4IT {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        System.setProperty("axoniq.usage.force-test-environment", "true"); // Axon's name for "this is not a test".
        context = LedgerContext.start(TestDatabase.fresh(), "spring.datasource.hikari.maximum-pool-size=4");
    }

    @AfterAll
    static void stop() {
        System.clearProperty("axoniq.usage.force-test-environment");
        context.close();
    }

    @Test
    void transactionsTokensAndMetricsAreThoseOfSpringBoot() {
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertMetricsGoToTheRegistryOfSpringBoot(context);
        assertThat(context.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
    }

    @Test
    void theBridgeAloneBringsThatAbout() {
        try (var bridged = LedgerContext.start(TestDatabase.fresh(), without(EventLogAutoConfiguration.class))) {
            assertThat(bridged.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(bridged.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
            assertMetricsGoToTheRegistryOfSpringBoot(bridged);
        }
    }

    @Test
    void withoutTheBridgeAxonSilentlyDoesWithout() {
        try (var unbridged = LedgerContext.start(
                TestDatabase.fresh(), without(EventLogAutoConfiguration.class, AxonOnBoot4AutoConfiguration.class))) {
            assertThat(unbridged.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
            assertThat(unbridged.getBeansOfType(TokenStore.class)).isEmpty();
            assertThat(unbridged.getBeansOfType(MeterRegistry.class))
                    .as("Axon's own registry, which nobody publishes")
                    .containsOnlyKeys("meterRegistry");
        }
    }

    @Test
    void aUniqueViolationOfPostgresIsAConflict() {
        var jdbc = TestDatabase.migrated().jdbc();
        assertThatThrownBy(() -> jdbc.sql("insert into event_log.event_type (name, revision)"
                                + " select name, revision from event_log.event_type")
                        .update())
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        violation -> assertThat(context.getBean(PersistenceExceptionResolver.class)
                                        .isDuplicateKeyViolation(violation))
                                .isTrue());
    }

    @Test
    void aReplayTokenSurvivesTheSerializer() {
        var serializer = context.getBean(Serializer.class);
        var token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    @Test
    void axonDoesNotPhoneHome() {
        assertThat(context.getBean(UpdateChecker.class)).isNotNull();
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        assertThat(context.getBean("usagePropertyProvider", UsagePropertyProvider.class)
                        .getDisabled())
                .isTrue();
    }

    @Test
    void aCommandDecidedOnAnOldVersionIsRefusedAndNotAppended() {
        var incident = incident();
        assertThat(LedgerContext.send(context, 0, fact(incident)).answer()).isNotNull();

        assertThatThrownBy(() -> LedgerContext.send(context, 0, fact(incident)))
                .isInstanceOfSatisfying(
                        AppendRefused.class,
                        refused -> assertThat(refused.verdict()).isEqualTo(new Stale(incident.value(), 0)));
        assertThat(context.getBean(LogReader.class).stream(incident.value(), 0)).hasSize(1);
    }

    @Test
    void moreCommandsThanConnectionsDoNotWaitForEachOther() throws Exception {
        int threads = 16;
        var start = new CyclicBarrier(threads);
        var tasks = IntStream.range(0, threads)
                .mapToObj(nr -> new FutureTask<>(() -> {
                    start.await();
                    var stream = incident();
                    for (int version = 0; version < 10; version++) {
                        LedgerContext.send(context, version, fact(stream));
                    }
                    return stream;
                }))
                .toList();
        long began = System.nanoTime();
        tasks.forEach(task -> Thread.ofPlatform().start(task));
        for (var task : tasks) {
            assertThat(context.getBean(LogReader.class).stream(task.get().value(), 0))
                    .hasSize(10);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("no connection was waited for until it timed out")
                .isLessThan(Duration.ofSeconds(20));
    }

    private static String without(Class<?>... configurations) {
        return "spring.autoconfigure.exclude="
                + Stream.of(configurations).map(Class::getName).collect(Collectors.joining(","));
    }

    private static void assertMetricsGoToTheRegistryOfSpringBoot(ConfigurableApplicationContext context) {
        assertThat(context.getBeansOfType(MeterRegistry.class)).containsOnlyKeys("simpleMeterRegistry");
        assertThat(ReflectionTestUtils.getField(context.getBean(GlobalMetricRegistry.class), "registry"))
                .isSameAs(context.getBean(MeterRegistry.class));
    }
}
