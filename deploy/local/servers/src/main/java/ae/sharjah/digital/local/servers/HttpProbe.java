package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Checks whether a server on this machine answers 200. Uses a plain socket: ten servers are checked ten times a second
 * while they start, and an HTTP client costs the launcher more CPU time than all of these checks.
 */
public final class HttpProbe {

    private static final int CONNECT_TIMEOUT = (int) Duration.ofSeconds(2).toMillis();
    private static final int READ_TIMEOUT = (int) Duration.ofSeconds(5).toMillis();
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private HttpProbe() {}

    /** Returns whether {@code GET path} is answered with status 200; false also when nothing listens on the port yet. */
    public static boolean isOk(int port, String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT);
            socket.setSoTimeout(READ_TIMEOUT);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream response = socket.getInputStream();
            return java.util.Arrays.equals(response.readNBytes(OK.length), OK);
        } catch (IOException notYet) {
            return false;
        }
    }
}
