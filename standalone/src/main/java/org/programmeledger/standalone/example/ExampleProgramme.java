package org.programmeledger.standalone.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.standalone.example.Receipts.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A programme as a list of commands, read from a file.
 *
 * @param name what people call it
 * @param look the path of an answer worth a first look, which may refer to the entries
 * @param effectiveDate the date of every entry that does not state one
 * @param entries the commands in the order in which they are posted
 */
public record ExampleProgramme(String name, String look, String effectiveDate, List<ExampleEntry> entries) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Whoever acts in a demo gets a role on the day of the demo, whatever day the programme began. */
    private static final String PEOPLE = "/v1/people";

    /** Requires every member, because a file may leave out anything. */
    public ExampleProgramme {
        Objects.requireNonNull(name, "name is missing");
        Objects.requireNonNull(look, "look is missing");
        Objects.requireNonNull(effectiveDate, "effectiveDate is missing");
        Objects.requireNonNull(entries, "entries is missing");
    }

    /** Bospolder-Tussendijken, from the slides; ships with the ledger. */
    public static ExampleProgramme botu() {
        try (var in = ExampleProgramme.class.getResourceAsStream("/examples/botu.yaml")) {
            return read(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file and checks what can be checked without a ledger: every member known, every key and name used once,
     * every reference to an earlier entry.
     *
     * @throws ExampleRefused for anything else, with the place in the file or the entry's key
     */
    public static ExampleProgramme read(InputStream yaml) {
        ExampleProgramme programme;
        try {
            programme = YAML.readValue(yaml, ExampleProgramme.class);
        } catch (JacksonException e) {
            throw new ExampleRefused("The example cannot be read: " + e.getOriginalMessage() + where(e), e);
        }
        programme.check();
        return programme;
    }

    private static String where(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ")";
    }

    private void check() {
        var keys = new HashSet<String>();
        var names = new HashSet<String>();
        var receipts = Receipts.of(account -> account.signInName());
        for (var entry : entries) {
            if (!keys.add(entry.key())) {
                throw new ExampleRefused("The example uses the key " + entry.key() + " twice");
            }
            var name = entry.as();
            if (name != null && !names.add(name)) {
                throw new ExampleRefused("The example uses the name " + name + " twice");
            }
            check(entry, receipts);
            if (name != null) {
                receipts.add(name, new Receipt(name, 0));
            }
        }
    }

    private static void check(ExampleEntry entry, Receipts receipts) {
        try {
            receipts.resolve(entry.post() + Objects.requireNonNullElse(entry.ifMatch(), ""));
            receipts.resolveAll(entry.body());
        } catch (IllegalArgumentException e) {
            throw new ExampleRefused("The example's entry " + entry.key() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The body of an entry as it is posted: with ids instead of names, and with an effective date. */
    Map<String, @Nullable Object> body(ExampleEntry entry, Receipts receipts) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        entry.body().forEach((member, value) -> body.put(member, receipts.resolveAll(value)));
        if (!entry.post().startsWith(PEOPLE)) {
            body.putIfAbsent("effectiveDate", effectiveDate);
        }
        return body;
    }
}
