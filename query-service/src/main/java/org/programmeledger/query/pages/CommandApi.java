package org.programmeledger.query.pages;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        return send(
                path,
                body,
                headers -> {
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
                    headers.set("Idempotency-Key", idempotencyKey);
                },
                CommandApi::done,
                refused -> refused,
                CommandOutcome.Unanswered::new);
    }

    /**
     * Has a file looked at, which records nothing.
     *
     * @param path below the base address
     * @param language of the texts of what is wrong
     */
    ImportLook preview(String path, Map<String, Object> body, Locale language) {
        return send(
                path,
                body,
                headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage()),
                answer -> JSON.treeToValue(answer, ImportPreview.class),
                refused -> refused,
                CommandOutcome.Unanswered::new);
    }

    private <T> T send(
            String path,
            Map<String, Object> body,
            Consumer<HttpHeaders> headers,
            Function<JsonNode, T> carriedOut,
            Function<CommandOutcome.Refused, T> refused,
            Supplier<T> unanswered) {
        try {
            return client.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .headers(headers)
                    .body(JSON.writeValueAsBytes(body))
                    .exchange((_, response) -> {
                        var answer = JSON.readTree(response.getBody());
                        var status = response.getStatusCode();
                        if (status.is2xxSuccessful()) {
                            return carriedOut.apply(answer);
                        }
                        return status.is4xxClientError() ? refused.apply(refused(answer)) : unanswered.get();
                    });
        } catch (ClientAuthorizationRequiredException signInAgain) {
            throw signInAgain;
        } catch (ResourceAccessException | OAuth2AuthorizationException | JacksonException _) {
            return unanswered.get();
        }
    }

    private static CommandOutcome done(JsonNode receipt) {
        return new CommandOutcome.Done(
                receipt.required("id").asString(), receipt.required("position").asLong());
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
