package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored sectors, audiences and life events. */
@Repository
public class ServiceGroups {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ServiceGroups(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns all groups of a kind in order. */
    public List<ServiceGroup> all(GroupKind kind) {
        return jdbc.sql("SELECT id, name, description FROM service_group WHERE kind = :kind ORDER BY position, id")
                .param("kind", kind.code())
                .query((row, _) -> new ServiceGroup(
                        row.getString("id"), text(row.getString("name")), optionalText(row.getString("description"))))
                .list();
    }

    /** Adds or updates groups, in the given order. Groups left out stay, because published services may name them. */
    @Transactional
    public void saveAll(GroupKind kind, List<ServiceGroup> groups) {
        int position = 0;
        for (ServiceGroup group : groups) {
            jdbc.sql("""
                            INSERT INTO service_group (kind, id, position, name, description)
                            VALUES (:kind, :id, :position, :name::json, :description::json)
                            ON CONFLICT (kind, id) DO UPDATE
                               SET position = excluded.position, name = excluded.name, description = excluded.description
                            """)
                    .param("kind", kind.code())
                    .param("id", group.id())
                    .param("position", position++)
                    .param("name", json.writeValueAsString(group.name()))
                    .param(
                            "description",
                            group.description() == null ? null : json.writeValueAsString(group.description()))
                    .update();
        }
    }

    private LocalizedText text(String stored) {
        return json.readValue(stored, LocalizedText.class);
    }

    private @Nullable LocalizedText optionalText(@Nullable String stored) {
        return stored == null ? null : text(stored);
    }
}
