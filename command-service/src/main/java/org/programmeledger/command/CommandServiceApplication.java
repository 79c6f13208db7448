package org.programmeledger.command;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.Migrate;
import org.programmeledger.http.ProblemTexts;
import org.programmeledger.http.observability.CurrentTrace;
import org.programmeledger.papers.MigratePapers;
import org.programmeledger.vault.MigrateVault;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The write side as a process of its own: POSTs under {@code /v1}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandServiceApplication {

    /** Starts the service; with the argument {@code migrate} it only brings log, vault and papers up to date. */
    public static void main(String[] args) {
        if (args.length == 1 && Migrate.ARGUMENT.equals(args[0])) {
            Migrate.run();
            MigrateVault.run();
            MigratePapers.run();
            return;
        }
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.application.name=command-service")
                .properties("ledger.database.patience=10") // No statement of the write side takes long.
                .run(args);
    }

    static {
        // The envelope is made of headers and circumstances, which the API description adds to every command.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Envelope.class);
    }

    /** Ids are made at the edge, so that deciders stay pure. */
    @Bean
    Supplier<UUID> newIds() {
        var generator = Generators.timeBasedEpochRandomGenerator();
        return generator::generate;
    }

    /** Events inherit the ledger's metadata from the command that caused them, and nothing else. */
    @Bean
    CorrelationDataProvider ledgerMetadata() {
        return message -> message.getMetaData().containsKey(LogMessages.METADATA)
                ? Map.of(LogMessages.METADATA, message.getMetaData().get(LogMessages.METADATA))
                : Map.of();
    }

    /**
     * No transaction around a command: the append is its own transaction, and a command waiting for its batch must not
     * hold a connection. The stock engine, for comparison, needs one.
     */
    @Bean
    CommandBus commandBus(
            CorrelationDataProvider metadata,
            TransactionManager transactions,
            List<MessageHandlerInterceptor<CommandMessage<?>>> interceptors,
            @Value("${ledger.event-log.engine:ledger}") String engine) {
        var bus = SimpleCommandBus.builder()
                .transactionManager("stock".equals(engine) ? transactions : NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(metadata));
        interceptors.forEach(bus::registerHandlerInterceptor);
        return bus;
    }

    /** A command says itself whom it asks; Axon would look for an annotation at every command. */
    @Bean
    CommandTargetResolver commandTargets() {
        return message -> message.getPayload() instanceof LedgerCommand command
                ? new VersionedAggregateIdentifier(command.target(), null)
                : null;
    }

    @Bean
    ProblemTexts.Bundle commandTexts() {
        return new ProblemTexts.Bundle("org.programmeledger.command.problems");
    }

    @Bean
    WebMvcConfigurer envelopes(CurrentTrace trace) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EnvelopeResolver(trace));
            }
        };
    }
}
