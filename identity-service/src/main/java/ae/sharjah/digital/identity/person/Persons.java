package ae.sharjah.digital.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of persons. */
@Repository
class Persons {
    private static final String SELECT = """
            SELECT id, name_ar, name_en, email, language, interests, life_stage, audiences, recommendations, version
              FROM person
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    /** Returns the person and locks the row until the transaction ends. */
    Optional<Person> lock(PersonId id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    /** Adds a person; returns false if the person already exists. */
    boolean add(Person person) {
        return jdbc.sql("""
                        INSERT INTO person (id, name_ar, name_en, email, language, interests, life_stage, audiences,
                                            recommendations, version, created_at, changed_at)
                        VALUES (:id, :arabic, :english, :email, :language, :interests, :lifeStage, :audiences,
                                :recommendations, :version, :now, :now)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("arabic", person.name().arabic())
                        .param("english", person.name().english())
                        .param("email", person.contacts().email())
                        .params(changeable(person))
                        .update()
                == 1;
    }

    void save(Person person) {
        jdbc.sql("""
                        UPDATE person
                           SET language = :language, interests = :interests, life_stage = :lifeStage,
                               audiences = :audiences, recommendations = :recommendations, version = :version,
                               changed_at = :now
                         WHERE id = :id
                        """).params(changeable(person)).update();
    }

    private Map<String, @Nullable Object> changeable(Person person) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", person.id().value());
        values.put("language", person.language().tag());
        values.put("interests", person.personalisation().interests().toArray(String[]::new));
        values.put("lifeStage", person.personalisation().lifeStage());
        values.put("audiences", person.personalisation().audiences().toArray(String[]::new));
        values.put("recommendations", person.personalisation().enabled());
        values.put("version", person.version());
        values.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return values;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new FullName(row.getString("name_ar"), row.getString("name_en")),
                new Contacts(row.getString("email")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                new Personalisation(
                        codes(row, "interests"),
                        row.getString("life_stage"),
                        codes(row, "audiences"),
                        row.getBoolean("recommendations")),
                row.getLong("version"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
