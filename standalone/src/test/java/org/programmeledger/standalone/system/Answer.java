package org.programmeledger.standalone.system;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** The value at a JSON pointer as text; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The log position it was computed at. */
    public long position() {
        return json().required("position").longValue();
    }

    public Stream<JsonNode> items() {
        return json().required("items").valueStream();
    }

    /** One member of every item, as text. */
    public List<String> each(String member) {
        return items().map(item -> item.path(member).asString("")).toList();
    }

    /** Of a problem: what is wrong where, as pointer and code. */
    public Map<String, String> errors() {
        return json().path("errors")
                .valueStream()
                .collect(java.util.stream.Collectors.toMap(
                        error -> error.path("pointer").asString(""),
                        error -> error.path("code").asString("")));
    }

    /** A header, empty if it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The path of the next page; empty on the last. */
    public String next() {
        var link = header("Link");
        return link.isEmpty() ? "" : link.substring(1, link.indexOf(">; rel=\"next\""));
    }
}
