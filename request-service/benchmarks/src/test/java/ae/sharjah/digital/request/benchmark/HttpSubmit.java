package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * One client of {@code POST /api/v1/requests} on a connection it keeps. It writes and reads HTTP by itself, so that what
 * is measured beside the service on the same processors is as little as can be.
 */
final class HttpSubmit implements Clients.Work, AutoCloseable {
    private static final byte[] BODY = ("{\"serviceId\":\"" + BenchmarkDatabase.SLUG + "\",\"submit\":true,\"answers\":"
                    + BenchmarkDatabase.resource("answers.json").strip() + "}")
            .getBytes(StandardCharsets.UTF_8);

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream answers;

    HttpSubmit(int port) throws IOException {
        this.port = port;
        socket = open(port);
        answers = new BufferedInputStream(socket.getInputStream());
        String token =
                TestTokens.token(recipe -> recipe.subject(UUID.randomUUID().toString())
                        .roles("resident")
                        .assurance("SOP3")
                        .audience("request-service"));
        head = "POST /api/v1/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nAccept-Language: ar\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length
                + "\r\nIdempotency-Key: ";
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public void once() throws IOException {
        byte[] start = (head + UUID.randomUUID() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + BODY.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(BODY, 0, whole, start.length, BODY.length);
        socket.getOutputStream().write(whole);
        String status = line();
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            last |= header.equals("connection: close");
        }
        String body = new String(length >= 0 ? answers.readNBytes(length) : chunks(), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException(status + " " + body);
        }
        if (last) {
            socket.close();
            socket = open(port);
            answers = new BufferedInputStream(socket.getInputStream());
        }
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(answers.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
