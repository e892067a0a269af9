package ae.sharjah.digital.request.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One resident who submits one request after the other. */
final class HttpSubmit implements Clients.Work, AutoCloseable {
    private static final byte[] BODY = ("{\"serviceId\":\"" + BenchmarkDatabase.SLUG + "\",\"submit\":true,\"answers\":"
                    + BenchmarkDatabase.resource("answers.json").strip() + "}")
            .getBytes(StandardCharsets.UTF_8);

    private final HttpConnection connection;
    private final String head;

    HttpSubmit(int port) throws IOException {
        connection = new HttpConnection(port);
        head = "POST /api/v1/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + HttpConnection.resident(UUID.randomUUID())
                + "\r\nAccept-Language: ar\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length
                + "\r\nIdempotency-Key: ";
    }

    @Override
    public void once() throws IOException {
        byte[] start = (head + UUID.randomUUID() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + BODY.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(BODY, 0, whole, start.length, BODY.length);
        connection.exchange(whole, 201);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
