package org.programmeledger.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.http.Problem.InputError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a JSON tree with the record it is to become, member by member, and notes every misfit with its pointer. What
 * does not fit is left out of the cleaned copy, so that the rest can still be bound and checked.
 */
final class StructureCheck {

    private final JsonMapper json;

    StructureCheck(JsonMapper json) {
        this.json = json;
    }

    /** Moves the members that belong to this record out of the object into one of their own. */
    ObjectNode takeMembers(ObjectNode from, Class<? extends Record> type) {
        var taken = json.createObjectNode();
        for (var component : type.getRecordComponents()) {
            var value = from.remove(component.getName());
            if (value != null) {
                taken.set(component.getName(), value);
            }
        }
        return taken;
    }

    /** A copy of what fits the record; errors for what does not. */
    ObjectNode clean(ObjectNode node, Class<?> type, String pointer, List<InputError> errors) {
        var components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        var cleaned = json.createObjectNode();
        for (var member : node.properties()) {
            var at = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            var component = components.get(member.getKey());
            if (component == null) {
                errors.add(InputError.of(shown(at), "unknown-member"));
            } else if (!member.getValue().isNull()) {
                var value = cleanValue(member.getValue(), component.getGenericType(), at, errors);
                if (value != null) {
                    cleaned.set(member.getKey(), value);
                }
            }
        }
        return cleaned;
    }

    /** A pointer the client made up: of bounded length, and without half a character, which cannot be sent back. */
    private static String shown(String pointer) {
        return pointer.codePoints()
                .limit(200)
                .map(character -> Character.getType(character) == Character.SURROGATE ? 0xFFFD : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private @Nullable JsonNode cleanValue(JsonNode value, Type type, String at, List<InputError> errors) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return cleanList(value, list.getActualTypeArguments()[0], at, errors);
        }
        var target = (Class<?>) type;
        if (RequestBodyRecord.class.isAssignableFrom(target)) {
            if (value instanceof ObjectNode object) {
                return clean(object, target, at, errors);
            }
            return misfit(at, target, errors);
        }
        return fits(value, target) ? value : misfit(at, target, errors);
    }

    /** What does not fit leaves a null behind, so that the others keep their index. */
    private @Nullable JsonNode cleanList(JsonNode value, Type element, String at, List<InputError> errors) {
        if (!(value instanceof ArrayNode array)) {
            errors.add(InputError.of(at, "not-a-list"));
            return null;
        }
        var cleaned = json.createArrayNode();
        for (int i = 0; i < array.size(); i++) {
            var item = array.get(i).isNull()
                    ? misfit(at + "/" + i, (Class<?>) element, errors)
                    : cleanValue(array.get(i), element, at + "/" + i, errors);
            cleaned.add(item == null ? json.nullNode() : item);
        }
        return cleaned;
    }

    /** Stricter than Jackson, which reads " LOW ", "0" and "" as enums, and a moment as a date. */
    private boolean fits(JsonNode value, Class<?> target) {
        if (!isOfTheKindOf(value, target)) {
            return false;
        }
        try {
            var bound = json.treeToValue(value, target);
            boolean oneForm = target.isEnum() || target == LocalDate.class || target == Instant.class;
            return !oneForm || value.equals(json.valueToTree(bound));
        } catch (JacksonException misfit) {
            return false;
        }
    }

    private static boolean isOfTheKindOf(JsonNode value, Class<?> target) {
        if (target == Integer.class) {
            return value.isInt();
        }
        if (target == Long.class) {
            return value.isInt() || value.isLong();
        }
        if (target == Boolean.class) {
            return value.isBoolean();
        }
        return target == Money.class ? value.isObject() : value.isString();
    }

    private static @Nullable JsonNode misfit(String at, Class<?> target, List<InputError> errors) {
        errors.add(new InputError(at, code(target), facts(target)));
        return null;
    }

    private static String code(Class<?> target) {
        if (LedgerId.class.isAssignableFrom(target)) {
            return "id";
        }
        if (RequestBodyRecord.class.isAssignableFrom(target)) {
            return "not-an-object";
        }
        if (target.isEnum()) {
            return "one-of";
        }
        return Map.of(
                        Money.class, "amount",
                        Code.class, "code",
                        Percentage.class, "percentage",
                        LocalDate.class, "date",
                        Instant.class, "instant",
                        Integer.class, "whole-number",
                        Long.class, "whole-number",
                        Boolean.class, "true-or-false")
                .getOrDefault(target, "text");
    }

    private static Map<String, Object> facts(Class<?> target) {
        if (target.isEnum()) {
            return Map.of(
                    "values",
                    Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        if (LedgerId.class.isAssignableFrom(target)) {
            try {
                return Map.of("prefix", target.getField("PREFIX").get(null));
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException(target + " has no PREFIX", missing);
            }
        }
        return Map.of();
    }
}
