package org.programmeledger.eventlog;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.programmeledger.events.LedgerEvent;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A service on the log as Spring Boot starts it: auto-configuration, and nothing of its own but one command. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class LedgerContext {

    /** The command of this service: append these events, the first at this version of its stream. */
    record Publish(long firstVersion, LedgerEvent... events) {

        @Override
        public String toString() {
            return "Publish " + Arrays.toString(events);
        }
    }

    static ConfigurableApplicationContext start(TestDatabase database, String... properties) {
        var all = Stream.concat(
                        Stream.of("spring.main.banner-mode=off", "logging.level.root=WARN"), Stream.of(properties))
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(LedgerContext.class)
                .web(WebApplicationType.NONE)
                .properties(database.service("ledger_appender"))
                .properties(all)
                .run();
        handlePublish(context);
        return context;
    }

    private static void handlePublish(ConfigurableApplicationContext context) {
        var eventBus = context.getBean(EventBus.class);
        context.getBean(CommandBus.class).subscribe(Publish.class.getName(), message -> {
            var publish = (Publish) message.getPayload();
            for (int i = 0; i < publish.events().length; i++) {
                var event = publish.events()[i];
                eventBus.publish(new GenericDomainEventMessage<>(
                        "",
                        event.stream(),
                        publish.firstVersion() + i,
                        event,
                        MetaData.with(LogMessages.METADATA, TestLog.METADATA)));
            }
            return null;
        });
    }

    /** Sends the command on this thread; throws what it failed with. */
    static Submission send(ConfigurableApplicationContext context, long firstVersion, LedgerEvent... events) {
        var submission = new Submission(null);
        CommandMessage<Publish> message = new GenericCommandMessage<>(
                new Publish(firstVersion, events), MetaData.with(Submission.KEY, submission));
        var failure = new Throwable[1];
        CommandCallback<Publish, Object> callback =
                (command, result) -> failure[0] = result.isExceptional() ? result.exceptionResult() : null;
        context.getBean(CommandBus.class).dispatch(message, callback);
        if (failure[0] instanceof RuntimeException failed) {
            throw failed;
        }
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
        return submission;
    }
}
