package ae.sharjah.digital.adapters.host.connection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registry of this host's connections, by id. */
public final class Connections {
    private final Map<String, AgencyConnection> byId = new LinkedHashMap<>();

    Connections(List<AgencyConnection> connections) {
        connections.forEach(one -> byId.put(one.id(), one));
    }

    public Optional<AgencyConnection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<AgencyConnection> all() {
        return byId.values();
    }
}
