package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.LocalServer;
import java.util.Set;

/**
 * A process of the platform, as the supervisor sees it.
 *
 * @param port it serves on, for status
 * @param after names of the parts that must be ready first; names that do not run are no obstacle
 * @param afterFirstStart what to do once it answers and before others may use it
 */
record Part(LocalServer server, int port, Set<String> after, Runnable afterFirstStart) {

    String name() {
        return server.name();
    }
}
