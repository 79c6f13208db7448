package org.programmeledger.query;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.programmeledger.http.ProblemTexts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The read side as a process of its own: GETs under {@code /v1}, and the pages. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.application.name=query-service")
                .run(args);
    }

    /** Migrates the schema of the views; the token schema depends on it, and so does every processor. */
    @Bean
    TokenSchema tokenSchema(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("views")
                .table("migration")
                .locations("classpath:org/programmeledger/query/migration")
                .load()
                .migrate();
        return TokenSchema.builder()
                .setTokenTable("views.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    @Bean
    InstanceId instanceId() {
        return new InstanceId(UUID.randomUUID().toString());
    }

    /** Its clock is each JVM's own; who may try to claim is therefore decided beside it, by the database's clock. */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, TokenSchema schema, InstanceId instance) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .nodeId(instance.value())
                .build();
    }

    @Bean
    @DependsOn("tokenSchema")
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    ProblemTexts.Bundle queryTexts() {
        return new ProblemTexts.Bundle("org.programmeledger.query.problems");
    }

    @Bean
    WebMvcConfigurer queryParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QueryParameters()).addPathPatterns("/v1/**");
            }
        };
    }
}
