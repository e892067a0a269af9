package ae.sharjah.digital.catalog.usage;

import ae.sharjah.digital.catalog.document.ServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the number of submitted requests per service. */
@Repository
public class ServiceUsage {
    private final JdbcClient jdbc;

    ServiceUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recordSubmission(ServiceId service) {
        jdbc.sql("""
            INSERT INTO service_usage (service_id, submitted) VALUES (:service, 1)
            ON CONFLICT (service_id) DO UPDATE SET submitted = service_usage.submitted + 1
            """).param("service", service.value()).update();
    }

    /** Returns the total number of submitted requests for each service that has any. */
    public Map<ServiceId, Long> counts() {
        var counts = new HashMap<ServiceId, Long>();
        jdbc.sql("SELECT service_id, submitted FROM service_usage").query(row -> {
            counts.put(new ServiceId(row.getObject("service_id", UUID.class)), row.getLong("submitted"));
        });
        return counts;
    }
}
