package org.programmeledger.benchmarks.speed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/**
 * One connection of a client that costs next to nothing: the JDK's own would use more processor time than the service it
 * measures, on the same two cores. Knows just enough HTTP for the answers of these services.
 */
final class HttpConnection implements AutoCloseable {

    private static final String AUTHORIZATION = TestIssuer.shared().bearer(TestPeople.ALL_HANDS);

    /** The status of an answer and its body. */
    record Answer(int status, String body) {}

    private final Socket socket;
    private final InputStream in;

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /** A POST with a new idempotency key; fails on any other answer than 201. */
    void create(String path, String body) throws IOException {
        var answer = post(path, body);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** A POST with a new idempotency key. */
    Answer post(String path, String body) throws IOException {
        var random = ThreadLocalRandom.current();
        var key = new UUID(random.nextLong(), random.nextLong());
        return exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + AUTHORIZATION
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    /** A GET. */
    Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + AUTHORIZATION
                + "\r\nAccept: application/json\r\n\r\n");
    }

    private Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if ("content-length".equals(name)) {
                length = Integer.parseInt(header.substring(name.length() + 1).strip());
            }
            chunked |= "transfer-encoding".equals(name);
        }
        return new Answer(status, chunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
