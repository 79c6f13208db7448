package org.programmeledger.standalone.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.programmeledger.events.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The key and the people of a demo, in a file that only its owner can read. No password is ever in it. */
public final class IdentityFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    private record Content(Map<String, Object> key, Map<String, String> people) {}

    /** The file, which need not exist yet. */
    public IdentityFile(Path file) {
        this.file = file;
    }

    /**
     * What it holds, with the passwords of this start; made when there is none.
     *
     * @throws IOException when it cannot be read, written or understood
     */
    public DemoIdentity open() throws IOException {
        if (Files.exists(file)) {
            return read();
        }
        var identity = DemoIdentity.create(Map.of());
        write(identity);
        return identity;
    }

    private DemoIdentity read() throws IOException {
        try {
            var content = JSON.readValue(Files.readString(file), Content.class);
            var people = new EnumMap<DemoAccount, PersonId>(DemoAccount.class);
            content.people()
                    .forEach((name, id) -> people.put(DemoAccount.named(name).orElseThrow(), new PersonId(id)));
            var identity = DemoIdentity.of(RSAKey.parse(content.key()), DemoIdentity.everybody(people));
            if (people.size() < DemoAccount.values().length) {
                write(identity); // An account that an earlier edition of the demo did not have.
            }
            return identity;
        } catch (ParseException | RuntimeException e) {
            throw new IOException(file + " cannot be understood", e);
        }
    }

    private void write(DemoIdentity identity) throws IOException {
        var people = new TreeMap<String, String>();
        identity.people().forEach((account, person) -> people.put(account.signInName(), person.value()));
        var text = JSON.writeValueAsString(new Content(identity.key().toJSONObject(), people));
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
