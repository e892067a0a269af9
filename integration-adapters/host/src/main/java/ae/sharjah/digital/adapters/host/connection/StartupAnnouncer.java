package ae.sharjah.digital.adapters.host.connection;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Publisher of the connections at startup: connection files are read once at startup, so they change only then. */
@Component
class StartupAnnouncer implements ApplicationRunner {
    private final ConnectionAnnouncements announcements;
    private final Connections connections;

    StartupAnnouncer(ConnectionAnnouncements announcements, Connections connections) {
        this.announcements = announcements;
        this.connections = connections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        announcements.publishIfChanged(connections);
    }
}
