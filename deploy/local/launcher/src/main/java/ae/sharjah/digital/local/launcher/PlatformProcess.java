package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.ManagedProcess;
import java.util.Set;

/**
 * A process of the platform, as the supervisor starts it.
 *
 * @param port it listens on, for status
 * @param after names of the processes that must be ready first; names that do not run are ignored
 * @param queued whether it waits for its turn when several processes start at once
 * @param afterFirstStart runs once the process answers and before those that wait for it start
 */
record PlatformProcess(ManagedProcess server, int port, Set<String> after, boolean queued, Runnable afterFirstStart) {

    String name() {
        return server.name();
    }
}
