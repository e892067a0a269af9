package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored agencies, which offer services. */
@Repository
public class Agencies {
    private static final String TOPIC = "catalog.agencies.v1";
    private static final String REGISTERED = "ae.sharjah.digital.catalog.agency-registered.v1";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;
    private final Clock clock;

    Agencies(JdbcClient jdbc, JsonMapper json, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The data of the event; its schema is in {@code contract/events}. */
    private record Registered(String agencyId, String kind, LocalizedText name) {}

    public List<Agency> all() {
        return jdbc.sql("SELECT id, kind, name FROM agency ORDER BY id")
                .query((row, _) -> agency(row.getString("id"), row.getString("kind"), row.getString("name")))
                .list();
    }

    public Optional<Agency> find(String id) {
        return jdbc.sql("SELECT id, kind, name FROM agency WHERE id = :id")
                .param("id", id)
                .query((row, _) -> agency(row.getString("id"), row.getString("kind"), row.getString("name")))
                .optional();
    }

    /** Returns the websites by agency; agencies without a website are absent. */
    public Map<String, String> websites() {
        return jdbc
                .sql("SELECT id, website FROM agency WHERE website IS NOT NULL")
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("website")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds or updates an agency and publishes the change. Does nothing if nothing changed. */
    @Transactional
    public void register(Agency agency, @Nullable String website) {
        Optional<Long> version = jdbc.sql("""
                        INSERT INTO agency (id, kind, name, website, version, changed_at)
                        VALUES (:id, :kind, :name::json, :website, 1, :now)
                        ON CONFLICT (id) DO UPDATE
                           SET kind = excluded.kind, name = excluded.name, website = excluded.website,
                               version = agency.version + 1, changed_at = excluded.changed_at
                         WHERE (agency.kind, agency.name::jsonb, agency.website)
                               IS DISTINCT FROM (excluded.kind, excluded.name::jsonb, excluded.website)
                        RETURNING version
                        """)
                .param("id", agency.id())
                .param("kind", agency.kind())
                .param("name", json.writeValueAsString(agency.name()))
                .param("website", website)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        version.ifPresent(changed -> outbox.append(new OutboxEvent(
                TOPIC,
                agency.id(),
                REGISTERED,
                agency.id(),
                changed,
                new Registered(agency.id(), agency.kind(), agency.name()))));
    }

    private Agency agency(String id, String kind, String name) {
        return new Agency(id, kind, json.readValue(name, LocalizedText.class));
    }
}
