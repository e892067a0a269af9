package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored life stages that a person can choose. */
@Repository
public class LifeStages {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LifeStages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns all life stages in order. */
    public List<LifeStage> all() {
        return jdbc.sql("SELECT id, name, life_events, audiences FROM life_stage ORDER BY position, id")
                .query((row, _) -> new LifeStage(
                        row.getString("id"),
                        json.readValue(row.getString("name"), LocalizedText.class),
                        codes(row, "life_events"),
                        codes(row, "audiences")))
                .list();
    }

    /**
     * Replaces all life stages, in the given order. Persons who chose a removed one are treated as having chosen none.
     */
    @Transactional
    public void replaceAll(List<LifeStage> stages) {
        jdbc.sql("DELETE FROM life_stage").update();
        int position = 0;
        for (LifeStage stage : stages) {
            jdbc.sql("""
                            INSERT INTO life_stage (id, position, name, life_events, audiences)
                            VALUES (:id, :position, :name::json, :lifeEvents, :audiences)
                            """)
                    .param("id", stage.id())
                    .param("position", position++)
                    .param("name", json.writeValueAsString(stage.name()))
                    .param("lifeEvents", stage.lifeEvents().toArray(String[]::new))
                    .param("audiences", stage.audiences().toArray(String[]::new))
                    .update();
        }
    }

    private static Set<String> codes(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
