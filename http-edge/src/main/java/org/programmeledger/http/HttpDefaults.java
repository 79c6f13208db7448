package org.programmeledger.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds for every service of the ledger unless its operator says otherwise. */
public final class HttpDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "httpDefaults",
                        Map.ofEntries(
                                Map.entry("springdoc.default-produces-media-type", "application/json"),
                                Map.entry("springdoc.api-docs.path", "/v1/openapi.json"),
                                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                                Map.entry("springdoc.paths-to-match", "/v1/**"),
                                Map.entry("spring.threads.virtual.enabled", "true"),
                                Map.entry("spring.main.banner-mode", "off"),
                                // No form is ever put or patched.
                                Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
                                // The API description is meant to be public.
                                Map.entry("logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error"),
                                Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
                                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                                Map.entry("server.servlet.session.cookie.http-only", "true"),
                                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                                Map.entry("server.servlet.session.timeout", "30m"),
                                // A form of a page is read by the container, past our own count of what is read.
                                Map.entry("server.tomcat.max-http-form-post-size", "256KB"),
                                // As many as the largest file has rows to choose from, and some; their size is bounded
                                // too.
                                Map.entry("server.tomcat.max-parameter-count", "5200"),
                                // A file comes in at one page only (BodyLimitFilter), and never touches the disk.
                                Map.entry("spring.servlet.multipart.max-request-size", "7MB"),
                                Map.entry("spring.servlet.multipart.max-file-size", "7MB"),
                                Map.entry("spring.servlet.multipart.file-size-threshold", "7MB"),
                                Map.entry("spring.servlet.multipart.resolve-lazily", "true"),
                                Map.entry("server.shutdown", "graceful"),
                                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "2s"))));
    }
}
