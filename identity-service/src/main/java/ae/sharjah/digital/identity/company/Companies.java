package ae.sharjah.digital.identity.company;

import ae.sharjah.digital.identity.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of companies and their owners. */
@Repository
public class Companies {
    private static final CompanyId LOWEST_ID = new CompanyId(new UUID(0, 0));
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

    public Optional<Company> find(CompanyId id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> company(row))
                .optional();
    }

    /** Returns the company if the person owns it. */
    public Optional<Company> findOwned(PersonId person, CompanyId id) {
        return find(id).filter(company -> company.owners().contains(person));
    }

    /** Returns companies of a person, ordered by id, starting after the given one. */
    public List<Company> listOwned(PersonId person, @Nullable CompanyId after, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE id IN (SELECT company_id FROM company_owner
                                       WHERE person_id = :person AND company_id > :after
                                       ORDER BY company_id LIMIT :limit)
                         ORDER BY id
                        """)
                .param("person", person.value())
                .param("after", (after == null ? LOWEST_ID : after).value())
                .param("limit", limit)
                .query((row, number) -> company(row))
                .list();
    }

    /** Locks the company until the transaction ends. */
    Optional<Company> lock(CompanyId id) {
        boolean there = jdbc.sql("SELECT 1 FROM company WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    /** Adds a company; returns false if it already exists. */
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
                .param("id", company.id().value())
                .update();
        addOwners(company);
    }

    private int write(String statement, Company company) {
        return jdbc.sql(statement)
                .param("id", company.id().value())
                .param("arabic", company.arabicName())
                .param("english", company.englishName())
                .param("version", company.version())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void addOwners(Company company) {
        jdbc.sql("INSERT INTO company_owner (company_id, person_id) SELECT :id, unnest(:owners)")
                .param("id", company.id().value())
                .param("owners", company.owners().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                new CompanyId(row.getObject("id", UUID.class)),
                row.getString("name_ar"),
                row.getString("name_en"),
                Arrays.stream((UUID[]) row.getArray("owners").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                row.getLong("version"));
    }
}
