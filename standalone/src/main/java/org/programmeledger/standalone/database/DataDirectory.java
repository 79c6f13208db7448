package org.programmeledger.standalone.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One directory that holds everything a standalone ledger keeps, claimed by one process at a time. The operating system
 * drops the claim when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "ledger.lock";
    private static final String PASSWORD = "postgres-password";
    private static final String SERVER = "postgres";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the directory if needed, readable by its owner only, and claims it.
     *
     * @throws DatabaseUnavailable when it cannot be made or written, belongs to something else, or is in use
     */
    public static DataDirectory claim(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        create(path);
        refuseForeign(path);
        try {
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot write to the data directory " + path, e);
        }
    }

    /** Whether a ledger has ever been kept here. */
    static boolean holdsLedger(Path directory) {
        return Files.exists(directory.resolve(LOCK)) && Files.exists(directory.resolve(PASSWORD));
    }

    /**
     * Whether a process has claimed the directory now.
     *
     * @throws DatabaseUnavailable when that cannot be found out
     */
    static boolean isClaimed(Path directory) {
        try (var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot read the data directory " + directory, e);
        }
    }

    private static void create(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DatabaseUnavailable("Cannot use " + path + " as the data directory: it is not a directory");
        }
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot create the data directory " + path, e);
        }
    }

    private static void refuseForeign(Path path) {
        if (Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (var content = Files.list(path)) {
            // A file system of its own starts with a lost+found.
            if (content.anyMatch(file -> !file.endsWith("lost+found"))) {
                throw new DatabaseUnavailable("Cannot use " + path
                        + " as the data directory: it holds other files; choose an empty or a new directory");
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot read the data directory " + path, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new DatabaseUnavailable("A ledger is already running on " + path + " (process "
                        + Files.readString(path.resolve(LOCK)).strip() + "); stop it first, or choose another --data");
            }
            channel.truncate(0).write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // in use by this very JVM
        }
    }

    /**
     * Removes the database, the logs and the people, and nothing that the ledger did not put there.
     *
     * @throws DatabaseUnavailable when a database lies there whose password file is missing: it may not be ours
     */
    public void clear() {
        if (Files.exists(postgres()) && !Files.exists(passwordFile()) && !Files.exists(newPasswordFile())) {
            throw new DatabaseUnavailable("Not removing " + postgres()
                    + ": its password file is missing, so it may not be a ledger; remove it yourself to start afresh");
        }
        new ServerProcess(postgres()).stop();
        try {
            FileSystemUtils.deleteRecursively(postgres());
            for (var file : List.of(
                    passwordFile(),
                    newPasswordFile(),
                    serverLog(),
                    ledgerLog(),
                    witness(),
                    identity(),
                    vaultKeys(),
                    erasures())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot empty the data directory " + path, e);
        }
    }

    /** The directory itself, absolute. */
    public Path path() {
        return path;
    }

    /** The log of the services, for people to read. */
    public Path ledgerLog() {
        return path.resolve("ledger.log");
    }

    /** What was seen of the ledger, outside the database, so that a restored one can say what it has lost. */
    public Path witness() {
        return witness(path);
    }

    /** The same of a directory that another process may have claimed. */
    public static Path witness(Path directory) {
        return directory.resolve("witness");
    }

    /** The people of a demo, and the key that signs for them. */
    public Path identity() {
        return path.resolve("identity");
    }

    /** The master keys of the person vault: with them and the database, personal data can be read. */
    public Path vaultKeys() {
        return path.resolve("vault-keys");
    }

    /** Which personal data were erased, outside the database, so that a restored one cannot bring them back. */
    public Path erasures() {
        return path.resolve("erasures");
    }

    /** What the database server says. */
    Path serverLog() {
        return path.resolve("postgres.log");
    }

    /** The database server's own files. */
    Path postgres() {
        return path.resolve(SERVER);
    }

    /** The superuser's password. It exists exactly when the first start of the database was completed. */
    Path passwordFile() {
        return path.resolve(PASSWORD);
    }

    /** The password of a database whose first start is not completed. */
    Path newPasswordFile() {
        return path.resolve("postgres-password.new");
    }

    /** The superuser's password of a ledger kept in a directory that another process may have claimed. */
    static SuperuserPassword password(Path directory) throws IOException {
        return SuperuserPassword.read(directory.resolve(PASSWORD));
    }

    /** The server of a ledger kept in a directory that another process may have claimed. */
    static ServerProcess server(Path directory) {
        return new ServerProcess(directory.resolve(SERVER));
    }

    /** Where the database server's programs are unpacked: closed to others, who could otherwise replace them. */
    Path programs() {
        return path.resolve("postgres-programs");
    }

    void createPrograms() throws IOException {
        Files.createDirectories(programs(), OWNER_ONLY);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot release the data directory " + path, e);
        }
    }
}
