package org.programmeledger.query.pages;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** The pages alone, on the sample's views and a command service that the test plays. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    AgendaPages.class,
    AuditPages.class,
    ClaimPages.class,
    DecisionPages.class,
    FundPages.class,
    ImportPage.class,
    IncidentPage.class,
    IncidentPages.class,
    InitiativePages.class,
    LineagePages.class,
    OverviewPage.class,
    PageModel.class,
    PagesConfiguration.class,
    PeoplePage.class,
    RecordIncidentPage.class,
    SampleAgendaViews.class,
    SampleLineageViews.class,
    SampleViews.class,
    SignInPage.class,
    Uploads.class,
    ViewsPage.class
})
class PagesTestApplication {

    private final RestClient.Builder client = RestClient.builder().baseUrl("http://commands.test");

    @Bean
    MockRestServiceServer commandService() {
        return MockRestServiceServer.bindTo(client).build();
    }

    @Bean
    RestClient commandClient(MockRestServiceServer bound) {
        return client.build();
    }

    /** Everything is allowed; what counts here is that forms carry their token. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
