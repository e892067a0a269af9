package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All ratings. */
@Repository
public class Ratings {
    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Rating> ofRequest(RequestId requestId) {
        return jdbc.sql("SELECT * FROM rating WHERE request_id = :request")
                .param("request", requestId.value())
                .query((row, number) -> rating(row))
                .optional();
    }

    void add(Rating rating) {
        write("""
                INSERT INTO rating (request_id, id, person_id, score, words, version, rated_at, changed_at)
                VALUES (:request, :id, :person, :score, :words, :version, :rated, :changed)
                """, rating);
    }

    /** Updates a rating; the caller has locked the request. */
    void change(Rating rating) {
        write("""
                UPDATE rating
                   SET person_id = :person, score = :score, words = :words, version = :version, rated_at = :rated,
                       changed_at = :changed
                 WHERE request_id = :request AND id = :id
                """, rating);
    }

    private void write(String statement, Rating rating) {
        jdbc.sql(statement)
                .param("request", rating.requestId().value())
                .param("id", rating.id().value())
                .param("person", rating.person().value())
                .param("score", rating.score())
                .param("words", rating.words())
                .param("version", rating.version())
                .param("rated", TimestampColumns.utc(rating.ratedAt()))
                .param("changed", TimestampColumns.utc(rating.changedAt()))
                .update();
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                new RatingId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("score"),
                row.getString("words"),
                row.getLong("version"),
                TimestampColumns.instant(row, "rated_at"),
                TimestampColumns.instant(row, "changed_at"));
    }
}
