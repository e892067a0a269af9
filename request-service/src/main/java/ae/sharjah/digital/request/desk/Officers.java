package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.id.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers who have used the desk, as described by their tokens. */
@Repository
public class Officers {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CACHE_SIZE = 5_000;
    private static final Duration CACHE_LIFETIME = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<PersonId, Officer> recentlySeen = Caffeine.newBuilder()
            .maximumSize(CACHE_SIZE)
            .expireAfterWrite(CACHE_LIFETIME)
            .build();

    Officers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores what the token says. Writes only when it has changed or was stored some minutes ago. */
    public void recordSeen(Officer officer) {
        if (officer.equals(recentlySeen.getIfPresent(officer.id()))) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO officer (id, agency_id, name, roles, seen_at)
                        VALUES (:id, :agency, :name, :roles, :now)
                        ON CONFLICT (id) DO UPDATE
                           SET agency_id = excluded.agency_id, name = excluded.name, roles = excluded.roles,
                               seen_at = excluded.seen_at
                        """)
                .param("id", officer.id().value())
                .param("agency", officer.agency())
                .param("name", officer.name())
                .param("roles", officer.roles().stream().sorted().toArray(String[]::new))
                .param("now", TimestampColumns.utc(clock.instant()))
                .update();
        recentlySeen.put(officer.id(), officer);
    }

    Optional<Officer> ofAgency(String agency, PersonId id) {
        return jdbc.sql("SELECT id, agency_id, name, roles FROM officer WHERE id = :id AND agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency)
                .query((row, number) -> new Officer(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("agency_id"),
                        row.getString("name"),
                        Set.of((String[]) row.getArray("roles").getArray())))
                .optional();
    }

    /** @param tasks number of open tasks */
    public record Workload(PersonId id, String name, List<String> roles, int tasks, Instant seenAt) {}

    /**
     * Returns an agency's officers.
     *
     * @param after only those after this one, or null for the first
     */
    public List<Workload> listOfAgency(String agency, @Nullable PersonId after, int limit) {
        return jdbc.sql("""
                        SELECT officer.*, (SELECT count(*) FROM task WHERE assignee = officer.id) AS tasks
                          FROM officer
                         WHERE agency_id = :agency AND id > :after
                         ORDER BY id LIMIT :limit
                        """)
                .param("agency", agency)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> new Workload(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("roles").getArray()),
                        row.getInt("tasks"),
                        TimestampColumns.instant(row, "seen_at")))
                .list();
    }

    /** Returns names by id. Officers of another agency and persons who never used the desk are left out. */
    public Map<PersonId, String> namesById(String agency, Collection<PersonId> ids) {
        record Named(PersonId id, String name) {}
        return jdbc
                .sql("SELECT id, name FROM officer WHERE agency_id = :agency AND id = ANY(:ids::uuid[])")
                .param("agency", agency)
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, number) -> new Named(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
