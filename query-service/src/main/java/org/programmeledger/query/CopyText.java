package org.programmeledger.query;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, in UTF-8, handed on piece by piece. */
final class CopyText {

    /** Where the text goes. */
    interface Sink {

        /** Takes so many bytes from the beginning; they are overwritten afterwards. */
        void take(byte[] bytes, int length) throws SQLException;
    }

    /** A piece: much less would be many calls, much more a burden on the memory of a large batch. */
    private static final int PIECE = 1 << 16;

    /** An escaped character is two bytes; any other at most three. */
    private static final int WIDEST = 3;

    private final Sink sink;
    private byte[] piece = new byte[PIECE];
    private int length;

    CopyText(Sink sink) {
        this.sink = sink;
    }

    /** Adds a row: text, numbers, dates and instants as PostgreSQL reads them whatever its settings are. */
    void row(@Nullable Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                separator('\t');
            }
            add(values[column]);
        }
        separator('\n');
    }

    /** Hands on what is left. */
    void finish() throws SQLException {
        if (length > 0) {
            sink.take(piece, length);
            length = 0;
        }
    }

    private void add(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> {
                room(2);
                escape('N');
            }
            case String string -> text(string);
            case Long number -> text(Long.toString(number));
            case Integer number -> text(Integer.toString(number));
            case Instant instant -> text(instant.toString());
            default -> text(value.toString());
        }
    }

    private void separator(char character) throws SQLException {
        room(1);
        piece[length++] = (byte) character;
    }

    private void text(String value) throws SQLException {
        room(WIDEST * value.length());
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character >= 0x80) {
                encoded(value.substring(at));
                return;
            }
            plain(character);
        }
    }

    /** From the first character that is no ASCII on: no byte of such a one means anything to COPY. */
    private void encoded(String rest) {
        for (byte next : rest.getBytes(StandardCharsets.UTF_8)) {
            plain((char) next);
        }
    }

    private void plain(char character) {
        switch (character) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> piece[length++] = (byte) character;
        }
    }

    private void escape(char character) {
        piece[length++] = '\\';
        piece[length++] = (byte) character;
    }

    private void room(int bytes) throws SQLException {
        if (piece.length - length < bytes) {
            finish();
            if (piece.length < bytes) {
                piece = new byte[bytes];
            }
        }
    }
}
