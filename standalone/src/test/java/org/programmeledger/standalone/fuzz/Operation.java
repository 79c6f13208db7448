package org.programmeledger.standalone.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One operation as the API describes it.
 *
 * @param described its description, with parameters, body and responses
 * @param statuses those it may answer with
 */
record Operation(String method, String path, JsonNode described, Set<String> statuses) {

    /** All of them. */
    static List<Operation> of(JsonNode api) {
        var all = new ArrayList<Operation>();
        api.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var statuses = new TreeSet<>(
                            method.getValue().required("responses").propertyNames());
                    all.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), statuses));
                }));
        return all;
    }

    /** The parameters in this place. */
    List<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.required("in").asString().equals(in))
                .toList();
    }

    /** The schema of its body; missing if it has none. */
    JsonNode body() {
        return described.at("/requestBody/content/application~1json/schema");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
