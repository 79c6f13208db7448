package org.programmeledger.eventlog;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Orders Axon 4.13's auto-configurations after those of Spring Boot 4. Axon names Boot 3 classes, which have moved, so
 * its own ordering silently has no effect: JDBC is skipped, a transaction manager that does nothing is installed, and
 * metrics go to the wrong registry. Empty on purpose; {@code AxonOnBoot4IT} guards what it is for.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration"
        })
public class AxonOnBoot4AutoConfiguration {}
