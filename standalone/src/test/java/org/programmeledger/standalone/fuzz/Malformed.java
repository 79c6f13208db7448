package org.programmeledger.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are nearly right: a fitting one with one thing wrong, or no JSON at all. */
final class Malformed {

    private final Schemas schemas;

    Malformed(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The bytes of a body for this schema; sometimes as they should be. */
    byte[] body(JsonNode schema, RandomGenerator random) {
        var fitting = schemas.fitting(schema, random);
        if (!(fitting instanceof ObjectNode object)) {
            return bytes(fitting);
        }
        return switch (random.nextInt(14)) {
            case 0 -> bytes(object);
            case 1, 2, 3, 4, 5 -> bytes(mutated(object, random));
            case 6 -> bytes(mutated(mutated(object, random), random));
            case 7 -> Arrays.copyOf(bytes(object), random.nextInt(bytes(object).length));
            case 8 -> spoiled(bytes(object), random);
            case 9 -> twice(object);
            case 10 -> ("[".repeat(random.nextInt(1, 2_000)) + "1").getBytes(UTF_8);
            case 11 -> deep(object, random).getBytes(UTF_8);
            case 12 -> Odd.text(random).getBytes(UTF_8);
            default -> large(object, random);
        };
    }

    private static byte[] bytes(JsonNode node) {
        return JsonMapper.shared().writeValueAsBytes(node);
    }

    private ObjectNode mutated(ObjectNode object, RandomGenerator random) {
        var names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(6) == 0) {
            return object.put(Odd.text(random), "unknown");
        }
        var name = names.get(random.nextInt(names.size()));
        if (object.get(name) instanceof ObjectNode inner && random.nextBoolean()) {
            object.set(name, mutated(inner, random));
            return object;
        }
        if (object.get(name) instanceof ArrayNode list && !list.isEmpty() && random.nextBoolean()) {
            list.set(random.nextInt(list.size()), odd(random));
            return object;
        }
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, odd(random));
        }
        return object;
    }

    private static JsonNode odd(RandomGenerator random) {
        var json = JsonMapper.shared();
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.getNodeFactory().numberNode(random.nextLong());
            case 2 -> json.readTree("1e400");
            case 3 -> json.createObjectNode();
            case 4 -> json.createArrayNode();
            case 5 -> json.getNodeFactory().booleanNode(random.nextBoolean());
            case 6 -> json.createArrayNode().add(json.createArrayNode().add("a"));
            default -> json.getNodeFactory().stringNode(Odd.text(random));
        };
    }

    /** Bytes that are no UTF-8, or no JSON any more. */
    private static byte[] spoiled(byte[] bytes, RandomGenerator random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] twice(ObjectNode object) {
        var text = new String(bytes(object), UTF_8);
        return (text.substring(0, text.length() - 1) + (object.isEmpty() ? "" : ",") + text.substring(1))
                .getBytes(UTF_8);
    }

    private static String deep(ObjectNode object, RandomGenerator random) {
        int depth = List.of(31, 32, 33, 200, 20_000).get(random.nextInt(5));
        return "{\"reason\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + ",\"rest\":" + object + "}";
    }

    /** Around the largest that is read. */
    private static byte[] large(ObjectNode object, RandomGenerator random) {
        int length = List.of(200_000, 262_000, 262_144, 262_145, 400_000).get(random.nextInt(5));
        return bytes(object.put("reason", "r".repeat(length)));
    }
}
