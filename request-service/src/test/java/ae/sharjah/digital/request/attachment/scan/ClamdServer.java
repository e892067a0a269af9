package ae.sharjah.digital.request.attachment.scan;

import ae.sharjah.digital.request.attachment.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that speaks clamd's protocol and finds files that contain {@link SampleFiles#EICAR}; can also behave badly.
 */
public final class ClamdServer implements AutoCloseable {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    /** Behaviour of the server. */
    public enum Behaviour {
        SCANS,
        HANGS,
        CLOSES,
        REFUSES_LENGTH,
        FLOODS
    }

    private final ServerSocketChannel server;
    private final AtomicInteger scans = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.SCANS;

    private ClamdServer(ServerSocketChannel server) {
        this.server = server;
        Thread.ofVirtual().name("clamd").start(this::serve);
    }

    /**
     * Starts a server on the loopback address.
     *
     * @param port 0 for any
     */
    public static ClamdServer tcp(int port) {
        return listening(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), StandardProtocolFamily.INET);
    }

    static ClamdServer unix(Path socket) {
        return listening(UnixDomainSocketAddress.of(socket), StandardProtocolFamily.UNIX);
    }

    private static ClamdServer listening(SocketAddress address, StandardProtocolFamily family) {
        try {
            return new ClamdServer(ServerSocketChannel.open(family).bind(address));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    int port() {
        try {
            return ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    public void setBehaviour(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    public int scans() {
        return scans.get();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().start(() -> reply(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void reply(SocketChannel client) {
        try (client) {
            var in = new DataInputStream(Channels.newInputStream(client));
            byte[] command = in.readNBytes(COMMAND.length);
            if (!Arrays.equals(command, COMMAND)) {
                send(client, "UNKNOWN COMMAND\0");
                return;
            }
            switch (behaviour) {
                case HANGS -> Thread.sleep(60_000);
                case CLOSES -> {
                    // closes the connection without a reply
                }
                case REFUSES_LENGTH -> send(client, "INSTREAM size limit exceeded. ERROR\0");
                case FLOODS -> {
                    content(in);
                    send(client, "stream: ".repeat(10_000));
                }
                case SCANS -> {
                    String content = content(in);
                    scans.incrementAndGet();
                    send(client, content.contains(SampleFiles.EICAR) ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
                }
            }
        } catch (IOException gone) {
            // the client has closed the connection
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String content(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    private static void send(SocketChannel client, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
