package org.programmeledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before anything in it is understood: how large it grows, and whether it declares entities. With the
 * same reader of archives as the library that comes after: another one may see other parts.
 */
final class ZipCheck {

    private static final int MOST_PARTS = 200;
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final String DECLARATION = "<!DOCTYPE";

    private ZipCheck() {}

    /**
     * Lets a workbook pass.
     *
     * @throws UnreadableFile for what is no workbook, or grows beyond {@link #LARGEST} bytes, or has a DTD
     */
    static void require(byte[] file) {
        long size = 0;
        int parts = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var part : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                try (var content = zip.getInputStream(part)) {
                    size += inspect(content, LARGEST - size);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile("broken-xlsx");
        }
    }

    /** The size of a part, which may be so large at most. */
    private static long inspect(InputStream content, long atMost) throws IOException {
        long size = 0;
        var tail = "";
        var piece = new byte[64 * 1024];
        for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
            size += count;
            if (size > atMost) {
                throw tooLarge();
            }
            var text = tail + new String(piece, 0, count, StandardCharsets.ISO_8859_1);
            if (text.contains(DECLARATION)) {
                throw new UnreadableFile("hostile-file");
            }
            tail = text.substring(Math.max(0, text.length() - DECLARATION.length()));
        }
        return size;
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile("file-grows-too-large", Map.of("limitBytes", LARGEST));
    }
}
