package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored steps of life events, in the order set by the digital office. */
@Repository
public class LifeEventSteps {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LifeEventSteps(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the steps of a life event in order; empty if it has none. */
    public List<LifeEventStep> findByLifeEvent(String lifeEvent) {
        return jdbc.sql("""
                        SELECT service, optional, explanation FROM life_event_step
                         WHERE life_event = :lifeEvent ORDER BY position
                        """)
                .param("lifeEvent", lifeEvent)
                .query((row, _) -> new LifeEventStep(
                        row.getString("service"),
                        row.getBoolean("optional"),
                        json.readValue(row.getString("explanation"), LocalizedText.class)))
                .list();
    }

    /** Returns the slugs of the services that are not optional, by life event. */
    public Map<String, Set<String>> requiredServices() {
        return jdbc
                .sql("SELECT life_event, service FROM life_event_step WHERE NOT optional")
                .query((row, _) -> Map.entry(row.getString("life_event"), row.getString("service")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Replaces the steps of a life event. */
    @Transactional
    public void replace(String lifeEvent, List<LifeEventStep> steps) {
        jdbc.sql("DELETE FROM life_event_step WHERE life_event = :lifeEvent")
                .param("lifeEvent", lifeEvent)
                .update();
        int position = 0;
        for (LifeEventStep step : steps) {
            jdbc.sql("""
                            INSERT INTO life_event_step (life_event, position, service, optional, explanation)
                            VALUES (:lifeEvent, :position, :service, :optional, :explanation::json)
                            """)
                    .param("lifeEvent", lifeEvent)
                    .param("position", position++)
                    .param("service", step.service())
                    .param("optional", step.optional())
                    .param("explanation", json.writeValueAsString(step.explanation()))
                    .update();
        }
    }
}
