package ae.sharjah.digital.catalog.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The connections to agencies' own systems. What the adapters announce counts; until they have announced any, what the
 * catalogue's folder declares does, so that a new installation can load its catalogue before its adapters are up.
 */
@Repository
public class AgencyConnections {
    private static final String DECLARED = "declared";
    private static final String ANNOUNCED = "announced";

    private final JdbcClient jdbc;

    AgencyConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the connection, unique among all agencies */
    public record Named(String id, String agency) {}

    /** Replaces what the catalogue's folder declares. */
    @Transactional
    public void declare(List<Named> connections) {
        replace(DECLARED, connections);
    }

    /** Replaces what the adapters announced. */
    @Transactional
    public void announce(List<Named> connections) {
        replace(ANNOUNCED, connections);
    }

    /** Ids of the connections of every agency that has one. */
    public Map<String, Set<String>> byAgency() {
        return jdbc
                .sql("""
                        SELECT id, agency_id FROM agency_connection
                         WHERE source = (SELECT min(source) FROM agency_connection)
                        """)
                .query((row, _) -> new Named(row.getString("id"), row.getString("agency_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::agency, Collectors.mapping(Named::id, Collectors.toSet())));
    }

    private void replace(String source, List<Named> connections) {
        // One after another, whatever the reader sees.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('agency_connection'))")
                .query()
                .listOfRows();
        jdbc.sql("DELETE FROM agency_connection WHERE source = :source")
                .param("source", source)
                .update();
        for (Named connection : connections) {
            jdbc.sql("INSERT INTO agency_connection (source, id, agency_id) VALUES (:source, :id, :agency)")
                    .param("source", source)
                    .param("id", connection.id())
                    .param("agency", connection.agency())
                    .update();
        }
    }
}
