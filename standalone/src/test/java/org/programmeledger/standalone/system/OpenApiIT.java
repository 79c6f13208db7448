package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the API says of itself is true and complete. */
class OpenApiIT {

    private final JsonNode api = new LedgerClient().read("/v1/openapi.json").json();

    @Test
    void isOpenApi31WithALicenceAndTheGlossaryInTwoLanguages() {
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Programme Ledger");
        assertThat(api.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
        assertThat(api.at("/x-glossary")).hasSizeGreaterThan(40).allSatisfy(term -> {
            assertThat(term.required("nl").stringValue()).isNotBlank();
            assertThat(term.required("en").stringValue()).isNotBlank();
        });
    }

    @Test
    void everyOperationSaysHowItRefusesAndCarriesItsVersion() {
        var operationIds = new TreeSet<String>();
        api.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var name = method.getKey() + " " + path.getKey();
                    var operation = method.getValue();
                    assertThat(operationIds.add(operation.at("/operationId").asString()))
                            .as(name)
                            .isTrue();
                    assertThat(operation.required("responses").propertyNames())
                            .as(name)
                            .contains("400", "401", "403", "404", "429", "503")
                            .doesNotContain("default", "500");
                    operation.required("responses").properties().stream()
                            .filter(response -> response.getKey().compareTo("400") >= 0)
                            .map(response -> response.getValue().at("/content/application~1problem+json/schema/$ref"))
                            .forEach(problem ->
                                    assertThat(problem.asString()).as(name).isEqualTo("#/components/schemas/Problem"));
                    assertThat(operation.required("responses"))
                            .as(name)
                            .allSatisfy(response -> assertThat(
                                            response.at("/headers/API-Version").isMissingNode())
                                    .isFalse());
                    assertThat(path.getKey()).matches("/v1(/[a-z]+(-[a-z]+)*(\\.json)?|/\\{[a-zA-Z]+})+");
                    parameters(name, path.getKey(), operation);
                }));
        assertThat(operationIds).hasSizeGreaterThan(30);
    }

    private static void parameters(String name, String path, JsonNode operation) {
        var described = new TreeSet<String>();
        for (var parameter : operation.path("parameters")) {
            var at = parameter.required("in").stringValue();
            described.add(at + " " + parameter.required("name").stringValue());
            if (at.equals("path") && !path.contains("{position}")) {
                boolean year = parameter.required("name").stringValue().equals("year");
                assertThat(parameter.at("/schema/type").asString()).as(name).isEqualTo(year ? "integer" : "string");
                assertThat(parameter.at("/required").asBoolean()).as(name).isTrue();
            }
        }
        if (path.matches("/v1/(views|rebuilds|parked-events)(/.*)?")) {
            // About the views themselves, at no position; their POSTs are tasks, not commands; a retry is done
            // when it answers.
            if (name.startsWith("post ")) {
                assertThat(operation.at("/responses").has(path.endsWith("/retries") ? "200" : "202"))
                        .as(name)
                        .isTrue();
            }
        } else if (name.startsWith("post ")) {
            assertThat(described).as(name).contains("header Idempotency-Key", "header If-Match");
            assertThat(operation.at("/responses/201").isMissingNode()).as(name).isFalse();
            if (path.equals("/v1/papers")) {
                assertThat(operation.at("/requestBody/content").propertyNames())
                        .contains("application/pdf")
                        .doesNotContain("application/json");
            } else {
                var body = operation.at("/requestBody/content/application~1json/schema/$ref");
                assertThat(body.asString()).as(name).startsWith("#/components/schemas/");
            }
        } else if (path.matches(".*/(personal-files/\\{id}|personal-data|personal-data-accesses|narrative)")) {
            // Read from the log and the vault, never from a view that may be behind.
            assertThat(described).as(name).doesNotContain("query minPosition", "query asOf");
        } else if (!List.of("get /v1/glossary-terms", "get /v1/permissions", "get /v1/event-stream", "get /v1/log-head")
                .contains(name)) {
            assertThat(described).as(name).contains("query minPosition");
        }
    }

    @Test
    void transitionsSayThatTheyNeedTheVersion() {
        for (var path : List.of(
                "/v1/initiatives/{id}/adoptions", "/v1/initiatives/{id}/starts", "/v1/incidents/{id}/closures")) {
            var ifMatch = api.required("paths")
                    .required(path)
                    .at("/post/parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString().equals("If-Match"))
                    .toList();
            assertThat(ifMatch)
                    .as(path)
                    .singleElement()
                    .satisfies(header ->
                            assertThat(header.required("required").asBoolean()).isTrue());
        }
    }

    @Test
    void idsAndAmountsAreTextAndEveryReferenceLeadsSomewhere() {
        var schemas = api.at("/components/schemas");
        assertThat(schemas.at("/Money/properties/amount/type").asString()).isEqualTo("string");
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            if (List.of("id", "programme", "fund", "initiative", "owner", "pledgor", "payer")
                                    .contains(member.getKey())) {
                                assertThat(member.getValue().path("type").asString(""))
                                        .as(schema.getKey() + "." + member.getKey())
                                        .isEqualTo("string");
                            }
                        }));
        assertThat(references(api))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        for (var command : List.of("FundRequest", "PledgeRequest", "ReclassificationRequest")) {
            assertThat(schemas.path(command).path("required").valueStream().map(JsonNode::asString))
                    .as(command)
                    .contains("reason");
            assertThat(schemas.path(command).path("properties").propertyNames()).contains("effectiveDate", "evidence");
        }
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref");
    }
}
