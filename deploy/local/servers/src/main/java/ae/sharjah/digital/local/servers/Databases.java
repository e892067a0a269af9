package ae.sharjah.digital.local.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases and their owner roles on a running server. Every call may be repeated. */
public final class Databases {

    private final Administration administration;

    /** Opens connections as a superuser to the database {@code postgres}. */
    public interface Administration {
        Connection connect() throws SQLException;
    }

    public Databases(Postgres server) {
        this(() -> server.connect("postgres"));
    }

    public Databases(Administration administration) {
        this.administration = administration;
    }

    /** Creates a database that only its owner may connect to, unless it exists. Sets the owner's password in any case. */
    public void ensure(String database, String owner, String password) {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", owner)) {
                statement.execute("CREATE ROLE " + identifier(owner) + " LOGIN");
            }
            statement.execute("ALTER ROLE " + identifier(owner) + " PASSWORD " + literal(password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                create(statement, database, owner);
            }
        } catch (SQLException e) {
            throw new ServerStartException("The database " + database + " cannot be created: " + e.getMessage(), e);
        }
    }

    private static void create(Statement statement, String database, String owner) throws SQLException {
        statement.execute("CREATE DATABASE " + identifier(database) + " OWNER " + identifier(owner));
        statement.execute("REVOKE ALL ON DATABASE " + identifier(database) + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
