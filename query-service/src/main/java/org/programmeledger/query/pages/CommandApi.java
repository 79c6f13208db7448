package org.programmeledger.query.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the command of a form to the command API over HTTP, with the rights of the person whom the client speaks for. */
class CommandApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;

    /** Expects a client that has the base address of the command service and adds the credentials. */
    CommandApi(RestClient client) {
        this.client = client;
    }

    /**
     * Posts a command.
     *
     * @param path below the base address, for example {@code /v1/incidents}
     * @param language of the texts of a problem
     */
    CommandOutcome post(String path, Map<String, Object> body, String idempotencyKey, Locale language) {
        try {
            return client.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage())
                    .header("Idempotency-Key", idempotencyKey)
                    .body(JSON.writeValueAsBytes(body))
                    .exchange((_, response) -> read(response));
        } catch (ClientAuthorizationRequiredException signInAgain) {
            throw signInAgain;
        } catch (ResourceAccessException | OAuth2AuthorizationException _) {
            return new CommandOutcome.Unanswered();
        }
    }

    private static CommandOutcome read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        try {
            var answer = JSON.readTree(response.getBody());
            if (status.is2xxSuccessful()) {
                return new CommandOutcome.Done(
                        answer.required("id").asString(),
                        answer.required("position").asLong());
            }
            return status.is4xxClientError() ? refused(answer) : new CommandOutcome.Unanswered();
        } catch (JacksonException _) {
            return new CommandOutcome.Unanswered();
        }
    }

    private static CommandOutcome.Refused refused(JsonNode problem) {
        var faults = new ArrayList<CommandOutcome.Fault>();
        for (var error : problem.path("errors")) {
            faults.add(new CommandOutcome.Fault(
                    error.path("pointer").asString(""), error.path("detail").asString("")));
        }
        var detail = problem.path("detail").asString("");
        return new CommandOutcome.Refused(problem.path("title").asString(""), detail.isEmpty() ? null : detail, faults);
    }
}
