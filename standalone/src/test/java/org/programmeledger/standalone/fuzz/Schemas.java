package org.programmeledger.standalone.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as the schemas of the API's description want them, so that what is malformed afterwards is malformed in one place
 * and gets past the first check.
 */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    private final JsonNode api;
    private final List<String> known;

    /**
     * Of this description.
     *
     * @param known ids that the ledger holds
     */
    Schemas(JsonNode api, List<String> known) {
        this.api = api;
        this.known = List.copyOf(known);
    }

    /** A value that fits, as far as the description says what fits. */
    JsonNode fitting(JsonNode schema, RandomGenerator random) {
        var at = schema.path("$ref").asString("");
        if (!at.isEmpty()) {
            return fitting(api.at(at.substring(1)), random);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, random);
            case "array" -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    array.add(fitting(schema.path("items"), random));
                }
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(random.nextInt(-2, 400));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(schema, random));
        };
    }

    /** Text that fits a parameter or a member. */
    String text(JsonNode schema, RandomGenerator random) {
        var pattern = schema.path("pattern").asString("");
        if (pattern.contains("_[0-9a-f-]{36}")) {
            return id(pattern.replaceAll("_\\[.*", "").replace("^", ""), random);
        }
        return switch (schema.path("format").asString("")) {
            case "date" ->
                LocalDate.of(2018, 10, 1).plusDays(random.nextInt(3_000)).toString();
            case "date-time" -> "2026-11-2" + random.nextInt(5) + "T08:00:00Z";
            case "uri" -> "https://example.org/evidence";
            default -> plain(pattern, random);
        };
    }

    private String plain(String pattern, RandomGenerator random) {
        var candidates = new java.util.ArrayList<>(List.of(
                "social", "EUR", "1200.00", "33.34", "100", "Neighbourhood fund", "because it was decided", "\"1\""));
        candidates.add("a".repeat(64));
        candidates.removeIf(candidate -> !pattern.isEmpty() && !candidate.matches(pattern));
        return candidates.isEmpty() ? "x" : candidates.get(random.nextInt(candidates.size()));
    }

    private String id(String prefix, RandomGenerator random) {
        var ofKind = known.stream().filter(id -> id.startsWith(prefix + "_")).toList();
        return ofKind.isEmpty() || random.nextInt(4) == 0
                ? prefix + "_"
                        + new UUID(
                                0x01900000_0000_7000L | random.nextInt(0x0fff),
                                0x8000_0000_0000_0000L | random.nextInt())
                : ofKind.get(random.nextInt(ofKind.size()));
    }

    private ObjectNode object(JsonNode schema, RandomGenerator random) {
        var object = NODES.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || random.nextInt(3) > 0) {
                object.set(member.getKey(), fitting(member.getValue(), random));
            }
        });
        return object;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }
}
