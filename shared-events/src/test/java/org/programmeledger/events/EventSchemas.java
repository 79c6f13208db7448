package org.programmeledger.events;

import static com.github.victools.jsonschema.generator.Option.FLATTENED_ENUMS;
import static com.github.victools.jsonschema.generator.Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT;
import static com.github.victools.jsonschema.generator.Option.INLINE_ALL_SCHEMAS;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.papers.PaperId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes events as JSON Schema (draft 2020-12), for readers of the log who do not speak Java. */
final class EventSchemas {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SchemaGenerator generator;

    EventSchemas() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule())
                .with(INLINE_ALL_SCHEMAS, FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, FLATTENED_ENUMS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchemas::ownForm)
                .withPropertySorter((left, right) -> 0);
        config.forFields()
                .withNullableCheck(field -> isNullable(field) && !leavesOutWhatIsEmpty(field))
                .withRequiredCheck(field -> !leavesOutWhatIsEmpty(field) || !isNullable(field) && !isList(field));
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of a record, with its stored name as title. */
    String schema(Class<?> type, String title, String description) {
        var schema = generator.generateSchema(type);
        schema.put("title", title);
        schema.put("description", description);
        return PRETTY.writeValueAsString(schema) + "\n";
    }

    private static @Nullable CustomDefinition ownForm(ResolvedType type, SchemaGenerationContext context) {
        var schema = context.getGeneratorConfig().createObjectNode();
        var form = form(type.getErasedType(), schema);
        return form == null ? null : new CustomDefinition(form);
    }

    private static @Nullable ObjectNode form(Class<?> type, ObjectNode schema) {
        if (type == PaperId.class) {
            return text(schema, "^" + PaperId.PREFIX + "_" + PaperId.CONTENT + "$", "A prefix and a SHA-256");
        }
        if (LedgerId.class.isAssignableFrom(type)) {
            return text(schema, "^" + prefix(type) + "_" + LedgerId.UUID_7 + "$", "A prefix and a UUID version 7");
        }
        if (type == Code.class) {
            return text(schema, "^" + Code.FORM + "$", "An item of one of the programme's own lists");
        }
        if (type == Pseudonym.class) {
            return text(
                    schema, "^" + Pseudonym.FORM + "$", "Stands for a person; only the verifier can tell who it is");
        }
        if (type == Percentage.class) {
            return text(schema, "^" + Percentage.FORM + "$", "Percent of a whole, with two decimals");
        }
        if (type == LocalDate.class) {
            return text(schema, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "ISO 8601 date").put("format", "date");
        }
        if (type == Money.class) {
            return money(schema);
        }
        return null;
    }

    private static ObjectNode money(ObjectNode schema) {
        schema.put("type", "object")
                .put("description", "An exact amount; text, because JSON numbers round above 2^53")
                .put("additionalProperties", false);
        var properties = schema.putObject("properties");
        text(properties.putObject("amount"), "^-?[0-9]+(\\.[0-9]+)?$", "With all decimals of the currency");
        text(properties.putObject("currency"), "^[A-Z]{3}$", "ISO 4217");
        schema.putArray("required").add("amount").add("currency");
        return schema;
    }

    private static ObjectNode text(ObjectNode schema, String pattern, String description) {
        return schema.put("type", "string").put("pattern", pattern).put("description", description);
    }

    private static String prefix(Class<?> id) {
        try {
            return (String) id.getField("PREFIX").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(id + " has no PREFIX", missing);
        }
    }

    private static boolean isNullable(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static boolean isList(FieldScope field) {
        return field.getType().isInstanceOf(List.class);
    }

    private static boolean leavesOutWhatIsEmpty(FieldScope field) {
        return field.getDeclaringType().getErasedType() == EventMetadata.class;
    }
}
