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
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks clamd's protocol and finds what contains {@link SampleFiles#EICAR}; can also behave badly. */
public final class ClamdServer implements AutoCloseable {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    /** How it behaves. */
    public enum Manner {
        SCANS,
        HANGS,
        HANGS_UP,
        FINDS_IT_TOO_LONG,
        BABBLES
    }

    private final ServerSocketChannel server;
    private final AtomicInteger scans = new AtomicInteger();
    private volatile Manner manner = Manner.SCANS;

    private ClamdServer(ServerSocketChannel server) {
        this.server = server;
        Thread.ofVirtual().name("clamd").start(this::serve);
    }

    /** @param port 0 for any */
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

    public void behave(Manner now) {
        manner = now;
    }

    public int scans() {
        return scans.get();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel client) {
        try (client) {
            var in = new DataInputStream(Channels.newInputStream(client));
            byte[] command = in.readNBytes(COMMAND.length);
            if (!java.util.Arrays.equals(command, COMMAND)) {
                say(client, "UNKNOWN COMMAND\0");
                return;
            }
            switch (manner) {
                case HANGS -> Thread.sleep(60_000);
                case HANGS_UP -> {
                    // says nothing and is gone
                }
                case FINDS_IT_TOO_LONG -> say(client, "INSTREAM size limit exceeded. ERROR\0");
                case BABBLES -> {
                    content(in);
                    say(client, "stream: ".repeat(10_000));
                }
                case SCANS -> {
                    String content = content(in);
                    scans.incrementAndGet();
                    say(client, content.contains(SampleFiles.EICAR) ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
                }
            }
        } catch (IOException gone) {
            // the other side has had enough
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

    private static void say(SocketChannel client, String text) throws IOException {
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
