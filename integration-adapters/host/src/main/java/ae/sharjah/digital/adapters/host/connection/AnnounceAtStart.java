package ae.sharjah.digital.adapters.host.connection;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The connections are files read at the start, so that is when they change. */
@Component
class AnnounceAtStart implements ApplicationRunner {
    private final Announcements announcements;
    private final Connections connections;

    AnnounceAtStart(Announcements announcements, Connections connections) {
        this.announcements = announcements;
        this.connections = connections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        announcements.announce(connections);
    }
}
