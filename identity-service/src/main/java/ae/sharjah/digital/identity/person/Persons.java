package ae.sharjah.digital.identity.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The persons the platform knows. */
@Repository
class Persons {
    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("SELECT id, name_ar, name_en, language, interests, version FROM person WHERE id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .optional();
    }

    /** The same, and nobody else changes the person until the transaction ends. */
    Optional<Person> lock(UUID id) {
        return jdbc.sql("""
                        SELECT id, name_ar, name_en, language, interests, version FROM person WHERE id = :id FOR UPDATE
                        """).param("id", id).query((row, number) -> person(row)).optional();
    }

    /** False when the person is known already. */
    boolean add(Person person) {
        return jdbc.sql("""
                        INSERT INTO person (id, name_ar, name_en, language, interests, version, created_at, changed_at)
                        VALUES (:id, :arabic, :english, :language, :interests, :version, :now, :now)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", person.id())
                        .param("arabic", person.name().arabic())
                        .param("english", person.name().english())
                        .param("language", person.language().tag())
                        .param("interests", person.interests().toArray(String[]::new))
                        .param("version", person.version())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void save(Person person) {
        jdbc.sql("""
                        UPDATE person
                           SET language = :language, interests = :interests, version = :version, changed_at = :now
                         WHERE id = :id
                        """)
                .param("id", person.id())
                .param("language", person.language().tag())
                .param("interests", person.interests().toArray(String[]::new))
                .param("version", person.version())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static Person person(ResultSet row) throws SQLException {
        Array interests = row.getArray("interests");
        return new Person(
                row.getObject("id", UUID.class),
                new Names(row.getString("name_ar"), row.getString("name_en")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                List.of((String[]) interests.getArray()),
                row.getLong("version"));
    }
}
