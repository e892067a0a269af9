package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Persistent HTTP connection. It writes and reads HTTP itself, so that the client uses as little as possible of the processors
 * that it shares with the measured service.
 */
final class HttpConnection implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream answers;

    HttpConnection(int port) throws IOException {
        this.port = port;
        socket = open(port);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    static String resident(UUID person) {
        return TestTokens.token(builder -> builder.subject(person.toString())
                .roles("resident")
                .assurance("SOP3")
                .audience("request-service"));
    }

    static String officer(UUID person, String agency) {
        return TestTokens.token(token ->
                token.subject(person.toString()).roles("officer").agency(agency).audience("request-service"));
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /**
     * Sends a whole request and reads the answer's body.
     *
     * @throws IOException for any other status than the wanted one, too
     */
    String exchange(byte[] request, int wanted) throws IOException {
        socket.getOutputStream().write(request);
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
        if (!status.startsWith("HTTP/1.1 " + wanted)) {
            throw new IOException(status + " " + body);
        }
        if (last) {
            socket.close();
            socket = open(port);
            answers = new BufferedInputStream(socket.getInputStream());
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
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
