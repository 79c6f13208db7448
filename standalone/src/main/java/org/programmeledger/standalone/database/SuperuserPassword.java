package org.programmeledger.standalone.database;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The database superuser's password, in a file that only its owner can read. */
record SuperuserPassword(String value) {

    /** 128 random bits in letters and digits, so that it needs no quoting anywhere. */
    static String random() {
        return new BigInteger(128, new SecureRandom()).toString(Character.MAX_RADIX);
    }

    /** Makes a new password and writes it where {@code initdb} can read it. */
    static SuperuserPassword create(Path newFile) throws IOException {
        var password = random();
        Files.deleteIfExists(newFile);
        Files.createFile(newFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(newFile, password, StandardOpenOption.SYNC);
        return new SuperuserPassword(password);
    }

    static SuperuserPassword read(Path file) throws IOException {
        return new SuperuserPassword(Files.readString(file).strip());
    }

    /** Marks the first start as completed; on disk before it returns, for a later start judges by this name. */
    static void keep(Path newFile, Path file) throws IOException {
        Files.move(newFile, file, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public String toString() {
        return "SuperuserPassword[***]";
    }
}
