package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.local.fixture.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Comparison search in PostgreSQL: the configurations of both languages, weights, a GIN index, best 20. */
final class PostgresFullText {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIND = """
        WITH parsed AS (SELECT websearch_to_tsquery('arabic', ?) || websearch_to_tsquery('english', ?) AS query)
        SELECT slug, ts_rank(words, query) AS rank FROM service_text, parsed
         WHERE words @@ query ORDER BY rank DESC, slug LIMIT 20
        """;

    private final String url;
    private final PostgresServer server;

    PostgresFullText(PostgresServer server, List<ServiceDocument> services) throws SQLException {
        this.server = server;
        this.url = server.jdbcUrl(server.createDatabase());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE service_text (slug text PRIMARY KEY, document json, words tsvector)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO service_text VALUES (?, ?::json,
                       setweight(to_tsvector('arabic', ?), 'A') || setweight(to_tsvector('english', ?), 'A')
                    || setweight(to_tsvector('arabic', ?), 'B') || setweight(to_tsvector('english', ?), 'B')
                    || setweight(to_tsvector('arabic', ?), 'C') || setweight(to_tsvector('english', ?), 'C')
                    || setweight(to_tsvector('arabic', ?), 'D') || setweight(to_tsvector('english', ?), 'D'))
                """)) {
                for (ServiceDocument service : services) {
                    insert(insert, service);
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("CREATE INDEX ON service_text USING gin (words) WITH (fastupdate = off)");
            statement.execute("VACUUM ANALYZE service_text");
        }
    }

    private static void insert(PreparedStatement insert, ServiceDocument service) throws SQLException {
        ServiceContent content = service.content();
        String[] texts = {
            content.slug(),
            JSON.writeValueAsString(service),
            content.title().arabic(),
            content.title().english(),
            String.join(", ", content.keywords().ar()) + ", "
                    + content.agency().name().arabic(),
            String.join(", ", content.keywords().en()) + ", "
                    + content.agency().name().english(),
            content.summary().arabic(),
            content.summary().english(),
            content.description().arabic(),
            content.description().english()
        };
        for (int i = 0; i < texts.length; i++) {
            insert.setString(i + 1, texts[i]);
        }
        insert.addBatch();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, server.username(), server.password());
    }

    /** Creates a client with its own connection and prepared statement. */
    LoadClients.Search client(Connection connection) {
        try {
            PreparedStatement find = connection.prepareStatement(FIND);
            return query -> {
                find.setString(1, query);
                find.setString(2, query);
                int found = 0;
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        found += rows.getString(1).length();
                    }
                }
                return found;
            };
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
