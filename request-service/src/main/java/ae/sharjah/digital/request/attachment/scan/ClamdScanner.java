package ae.sharjah.digital.request.attachment.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A scanner that uses clamd's own protocol: {@code INSTREAM}, chunks each preceded by its length, an empty one, then a
 * reply of one line. Each scan has a connection of its own; nothing longer than a line is read from clamd.
 */
final class ClamdScanner implements Scanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK_BYTES = 32 * 1024;
    private static final int MAX_REPLY_BYTES = 1024;
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final ClamdAddress address;
    private final Duration connect;
    private final Duration deadline;

    ClamdScanner(ClamdAddress address, Duration connect, Duration deadline) {
        this.address = address;
        this.connect = connect;
        this.deadline = deadline;
    }

    @Override
    public Finding scan(InputStream content) throws IOException {
        try (SocketChannel clamd = address.open()) {
            connect(clamd);
            try (var _ = new ChannelDeadline(clamd, deadline)) {
                send(clamd, ByteBuffer.wrap(COMMAND));
                try {
                    sendChunks(clamd, content);
                } catch (Unreachable stopped) {
                    // clamd may have sent the reason before it closed the connection, as it does when the content is
                    // too long.
                    return parseReply(readReplyOrThrow(clamd, stopped));
                }
                return parseReply(readReply(clamd));
            }
        } catch (Unreachable gone) {
            return new Finding.Unknown(gone.reason());
        }
    }

    private void connect(SocketChannel clamd) {
        try (var _ = new ChannelDeadline(clamd, connect)) {
            clamd.connect(address.resolve());
        } catch (IOException | java.nio.channels.UnresolvedAddressException unreachable) {
            throw new Unreachable(unreachable);
        }
    }

    private static void sendChunks(SocketChannel clamd, InputStream content) throws IOException {
        byte[] bytes = new byte[CHUNK_BYTES];
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        int count;
        while ((count = content.readNBytes(bytes, 0, CHUNK_BYTES)) > 0) {
            send(clamd, length.clear().putInt(count).flip());
            send(clamd, ByteBuffer.wrap(bytes, 0, count));
        }
        send(clamd, length.clear().putInt(0).flip());
    }

    private static void send(SocketChannel clamd, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                clamd.write(bytes);
            }
        } catch (IOException broken) {
            throw new Unreachable(broken);
        }
    }

    private static String readReplyOrThrow(SocketChannel clamd, Unreachable stopped) {
        try {
            return readReply(clamd);
        } catch (Unreachable nothingSaid) {
            stopped.addSuppressed(nothingSaid);
            throw stopped;
        }
    }

    private static String readReply(SocketChannel clamd) {
        ByteBuffer line = ByteBuffer.allocate(MAX_REPLY_BYTES);
        try {
            while (line.hasRemaining()) {
                int before = line.position();
                if (clamd.read(line) < 0) {
                    throw new Unreachable(new IOException("clamd closed the connection without a reply"));
                }
                for (int at = before; at < line.position(); at++) {
                    if (line.get(at) == 0) {
                        return new String(line.array(), 0, at, StandardCharsets.UTF_8);
                    }
                }
            }
        } catch (IOException broken) {
            throw new Unreachable(broken);
        }
        throw new Unreachable(new IOException("clamd's reply is too long"));
    }

    /** Parses a reply; any reply other than clean and infected is unknown. */
    private static Finding parseReply(String answer) {
        if (answer.equals(PREFIX + "OK")) {
            return new Finding.Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return new Finding.Infected(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        return new Finding.Unknown(answer);
    }

    /** A failure of the scanner, distinct from failures of the content, which the caller must receive. */
    private static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(Exception cause) {
            super(cause);
        }

        String reason() {
            return String.valueOf(getCause());
        }
    }
}
