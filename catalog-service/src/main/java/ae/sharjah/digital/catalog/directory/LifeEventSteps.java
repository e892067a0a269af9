package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.catalog.document.LanguageMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the digital office put in order for each life event. */
@Repository
public class LifeEventSteps {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LifeEventSteps(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In their order; none for a life event without. */
    public List<LifeEventStep> of(String lifeEvent) {
        return jdbc.sql("""
                        SELECT service, optional, explanation FROM life_event_step
                         WHERE life_event = :lifeEvent ORDER BY position
                        """)
                .param("lifeEvent", lifeEvent)
                .query((row, _) -> new LifeEventStep(
                        row.getString("service"),
                        row.getBoolean("optional"),
                        json.readValue(row.getString("explanation"), LanguageMap.class)))
                .list();
    }

    /** Slugs of the services that everyone in the situation needs, by life event. */
    public Map<String, Set<String>> needed() {
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
    public void keep(String lifeEvent, List<LifeEventStep> steps) {
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
