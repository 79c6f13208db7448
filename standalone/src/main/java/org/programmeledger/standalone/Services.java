package org.programmeledger.standalone;

import java.util.Map;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.query.QueryServiceApplication;
import org.programmeledger.standalone.identity.DemoIdentity;
import org.programmeledger.standalone.identity.EmbeddedIssuer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** How the web application of the ledger is started; the one place that knows which applications it consists of. */
@FunctionalInterface
interface Services {

    /** Starts answering over HTTP. The properties outrank every other source, also the environment. */
    ConfigurableApplicationContext start(Map<String, Object> properties, DemoIdentity identity);

    /** Both services in one context, on one port, with an issuer for the people of a demo. */
    static Services both() {
        return (properties, identity) -> start(
                properties,
                identity,
                CommandServiceApplication.class,
                QueryServiceApplication.class,
                EmbeddedIssuer.class);
    }

    private static ConfigurableApplicationContext start(
            Map<String, Object> properties, DemoIdentity identity, Class<?>... applications) {
        ApplicationContextInitializer<ConfigurableApplicationContext> ranking = context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("standalone", properties));
            context.getBeanFactory().registerSingleton("demoIdentity", identity);
        };
        return new SpringApplicationBuilder(applications)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.application.name=standalone")
                .initializers(ranking)
                .run();
    }
}
