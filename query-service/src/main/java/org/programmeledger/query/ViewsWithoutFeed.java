package org.programmeledger.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.programmeledger.eventlog.EventLogAutoConfiguration;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The views and their rebuilds, without anybody who feeds them or answers from them: for a command line. Not annotated
 * as a configuration, so that the service, which scans these packages, does not take it for one.
 */
@Import(EventLogAutoConfiguration.class)
@ComponentScan(
        useDefaultFilters = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AppendOnlyView.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        ".*\\$Views",
                        ".*\\.query\\.(HistoryViews|ViewPositions|ViewRevisions)",
                        ".*\\.query\\.rebuild\\.(Rebuilds|ViewStatuses)",
                        ".*\\.query\\.parked\\.Parking"
                    })
        })
public class ViewsWithoutFeed {

    /** Opens them on a database, whose views it migrates. */
    public static AnnotationConfigApplicationContext on(DataSource dataSource) {
        var context = new AnnotationConfigApplicationContext();
        // As it is: who opened it closes it.
        context.getBeanFactory().registerSingleton("dataSource", dataSource);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(ViewsWithoutFeed.class);
        context.refresh();
        return context;
    }

    @Bean
    TokenSchema tokenSchema(DataSource dataSource) {
        return new QueryServiceApplication().tokenSchema(dataSource);
    }

    @Bean
    @DependsOn("tokenSchema")
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    @DependsOn("tokenSchema")
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** Nobody asks anything here. */
    @Bean
    SightedReads sightedReads(JdbcTemplate template) {
        return SightedReads.everything(template);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
