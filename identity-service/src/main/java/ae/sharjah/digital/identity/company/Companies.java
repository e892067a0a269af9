package ae.sharjah.digital.identity.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All companies. */
@Repository
public class Companies {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SELECT = """
            SELECT company.*, ARRAY(SELECT person_id FROM company_owner WHERE company_id = company.id) AS owners
              FROM company
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Companies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Company> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, number) -> company(row))
                .optional();
    }

    /** The same when the person owns it. */
    public Optional<Company> ofOwner(UUID person, UUID id) {
        return find(id).filter(company -> company.owners().contains(person));
    }

    /** Companies of a person in the order of their ids, after one of them. */
    public List<Company> ofOwner(UUID person, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE id IN (SELECT company_id FROM company_owner
                                       WHERE person_id = :person AND company_id > :after
                                       ORDER BY company_id LIMIT :limit)
                         ORDER BY id
                        """)
                .param("person", person)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query((row, number) -> company(row))
                .list();
    }

    /** Nobody else changes the company until the transaction ends. */
    Optional<Company> lock(UUID id) {
        boolean there = jdbc.sql("SELECT 1 FROM company WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    /** False when it is known already. */
    boolean add(Company company) {
        boolean added = write("""
                INSERT INTO company (id, name_ar, name_en, version, changed_at)
                VALUES (:id, :arabic, :english, :version, :now) ON CONFLICT (id) DO NOTHING
                """, company) == 1;
        if (added) {
            addOwners(company);
        }
        return added;
    }

    void save(Company company) {
        write("""
                UPDATE company SET name_ar = :arabic, name_en = :english, version = :version, changed_at = :now
                 WHERE id = :id
                """, company);
        jdbc.sql("DELETE FROM company_owner WHERE company_id = :id")
                .param("id", company.id())
                .update();
        addOwners(company);
    }

    private int write(String statement, Company company) {
        return jdbc.sql(statement)
                .param("id", company.id())
                .param("arabic", company.arabicName())
                .param("english", company.englishName())
                .param("version", company.version())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void addOwners(Company company) {
        jdbc.sql("INSERT INTO company_owner (company_id, person_id) SELECT :id, unnest(:owners)")
                .param("id", company.id())
                .param("owners", company.owners().toArray(UUID[]::new))
                .update();
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                row.getObject("id", UUID.class),
                row.getString("name_ar"),
                row.getString("name_en"),
                Set.of((UUID[]) row.getArray("owners").getArray()),
                row.getLong("version"));
    }
}
