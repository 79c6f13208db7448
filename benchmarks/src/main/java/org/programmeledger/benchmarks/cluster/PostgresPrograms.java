package org.programmeledger.benchmarks.cluster;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded PostgreSQL's programs, unpacked: {@code postgres} and {@code initdb} with their libraries, among them the
 * one that receives a primary's log. There is no {@code pg_basebackup} and no {@code psql}.
 *
 * @param root where {@code bin}, {@code lib} and {@code share} lie
 */
record PostgresPrograms(Path root) {

    private static final String VERSION = "18.6.0";

    /** Unpacks them once per machine and user, under the directory for temporary files. */
    static PostgresPrograms unpacked() {
        var root = Path.of(
                System.getProperty("java.io.tmpdir"),
                "ledger-postgres-" + VERSION + "-" + System.getProperty("user.name"));
        try {
            if (!Files.exists(root)) {
                unpack(root);
            }
            var receiver = root.resolve("lib/postgresql/libpqwalreceiver.so");
            if (!Files.exists(receiver)) {
                throw new ClusterFailure("these programs cannot make a standby: there is no " + receiver);
            }
            return new PostgresPrograms(root);
        } catch (IOException e) {
            throw new ClusterFailure("the programs of PostgreSQL cannot be unpacked to " + root, e);
        }
    }

    /** Beside it first, so that whoever else unpacks at this moment, or is killed doing it, does no harm. */
    private static void unpack(Path root) throws IOException {
        var beside = Files.createTempDirectory(root.getParent(), root.getFileName() + ".");
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", "x86_64");
                var files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var file = beside.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(files, file, StandardCopyOption.REPLACE_EXISTING);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
                }
            }
        }
        try {
            Files.move(beside, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                throw another;
            }
            FileSystemUtils.deleteRecursively(beside);
        }
    }

    /**
     * The command line of one of them. PostgreSQL refuses to run as root; in a user namespace of its own it is nobody,
     * and still the owner of its files.
     */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(root.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
