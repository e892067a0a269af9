package ae.sharjah.digital.request.attachment.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Address on which clamd listens. */
sealed interface ClamdAddress {
    record Tcp(String host, int port) implements ClamdAddress {}

    record Unix(String path) implements ClamdAddress {}

    /** @throws IllegalStateException for anything else than {@code tcp://host:port} or {@code unix:/path} */
    static ClamdAddress parse(String text) {
        if (text.startsWith("unix:/")) {
            return new Unix(text.substring("unix:".length()));
        }
        if (text.startsWith("tcp://")) {
            URI address = URI.create(text);
            if (address.getHost() != null && address.getPort() > 0) {
                return new Tcp(address.getHost(), address.getPort());
            }
        }
        throw new IllegalStateException(
                "ATTACHMENT_SCANNER must be tcp://host:port or unix:/path of clamd, or \"none\" for no scanner");
    }

    /** Opens a channel that is not connected yet. */
    default SocketChannel open() throws IOException {
        return switch (this) {
            case Tcp(var _, var _) -> SocketChannel.open();
            case Unix(var _) -> SocketChannel.open(StandardProtocolFamily.UNIX);
        };
    }

    /** Resolves the address on each call: a name may resolve differently after a restart. */
    default SocketAddress resolve() {
        return switch (this) {
            case Tcp(String host, int port) -> new InetSocketAddress(host, port);
            case Unix(String path) -> UnixDomainSocketAddress.of(path);
        };
    }
}
