package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas are those of the code, and describe what is stored. */
class EventSchemasTest {

    private static final String METADATA = "metadata.json";

    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<EventCatalogue.Entry> entries() {
        return GoldenFilesTest.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theSchemaOfAnEventIsThePublishedOneAndItsGoldenFileFits(EventCatalogue.Entry entry) {
        var file = GoldenFilesTest.file(entry);
        Approved.SCHEMAS.verify(
                file,
                SCHEMAS.schema(
                        entry.type(), entry.name(), "Payload of " + entry.name() + ", revision " + entry.revision()));

        assertThat(violations(schema(file), Approved.GOLDEN.text(file))).isEmpty();
    }

    @Test
    void theSchemaOfMetadataIsThePublishedOneAndItsGoldenFilesFit() {
        Approved.SCHEMAS.verify(
                METADATA, SCHEMAS.schema(EventMetadata.class, "metadata", "Who, when and why, on every event"));

        assertThat(violations(schema(METADATA), Approved.GOLDEN.text(METADATA))).isEmpty();
        assertThat(violations(schema(METADATA), Approved.GOLDEN.text("metadata-bare.json")))
                .isEmpty();
    }

    /** The control: a schema that lets everything through would fit every golden file too. */
    @ParameterizedTest
    @MethodSource("entries")
    void aMissingUnknownOrMistypedMemberDoesNotFit(EventCatalogue.Entry entry) {
        var file = GoldenFilesTest.file(entry);
        var schema = schema(file);
        var golden = (ObjectNode) GoldenFilesTest.JSON.readTree(Approved.GOLDEN.text(file));
        for (var member : golden.propertyNames()) {
            assertThat(violations(schema, golden.deepCopy().without(member).toString()))
                    .as("without %s", member)
                    .isNotEmpty();
            var mistyped = golden.deepCopy();
            var _ = golden.get(member).isBoolean() ? mistyped.put(member, "true") : mistyped.put(member, true);
            assertThat(violations(schema, mistyped.toString()))
                    .as("%s of another type", member)
                    .isNotEmpty();
        }
        assertThat(violations(schema, golden.deepCopy().put("surprise", 1).toString()))
                .as("an unknown member")
                .isNotEmpty();
    }

    @Test
    void noSchemaIsLeftBehindUnlessOfAnOlderRevision() {
        Set<String> expected = new TreeSet<>(Set.of(METADATA));
        for (var entry : entries()) {
            for (int revision = 1; revision <= entry.revision(); revision++) {
                expected.add(entry.name() + ".r" + revision + ".json");
            }
        }
        assertThat(Approved.SCHEMAS.files()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Schema schema(String file) {
        return REGISTRY.getSchema(Approved.SCHEMAS.text(file), InputFormat.JSON);
    }

    private static List<String> violations(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
