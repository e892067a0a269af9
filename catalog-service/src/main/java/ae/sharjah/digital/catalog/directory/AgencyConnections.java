package ae.sharjah.digital.catalog.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The connections to the systems of agencies. The connections announced by the adapters count; until there are any,
 * those declared in the catalogue's folder do, so that a new installation can load its catalogue before its adapters
 * are up.
 */
@Repository
public class AgencyConnections {
    private static final String DECLARED = "declared";
    private static final String ANNOUNCED = "announced";

    private final JdbcClient jdbc;

    AgencyConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A connection of an agency.
     *
     * @param id id of the connection, unique among all agencies
     */
    public record Connection(String id, String agency) {}

    /** Replaces the connections declared in the catalogue's folder. */
    @Transactional
    public void declare(List<Connection> connections) {
        replace(DECLARED, connections);
    }

    /** Replaces the connections announced by the adapters. */
    @Transactional
    public void announce(List<Connection> connections) {
        replace(ANNOUNCED, connections);
    }

    /** Returns the ids of the connections by agency; agencies without a connection are absent. */
    public Map<String, Set<String>> idsByAgency() {
        return jdbc
                .sql("""
                        SELECT id, agency_id FROM agency_connection
                         WHERE source = (SELECT min(source) FROM agency_connection)
                        """)
                .query((row, _) -> new Connection(row.getString("id"), row.getString("agency_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Connection::agency, Collectors.mapping(Connection::id, Collectors.toSet())));
    }

    private void replace(String source, List<Connection> connections) {
        // Serialises writers; readers do not wait.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('agency_connection'))")
                .query()
                .listOfRows();
        jdbc.sql("DELETE FROM agency_connection WHERE source = :source")
                .param("source", source)
                .update();
        for (Connection connection : connections) {
            jdbc.sql("INSERT INTO agency_connection (source, id, agency_id) VALUES (:source, :id, :agency)")
                    .param("source", source)
                    .param("id", connection.id())
                    .param("agency", connection.agency())
                    .update();
        }
    }
}
