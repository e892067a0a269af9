package ae.sharjah.digital.request.benchmark;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics of other services that this service consumes. Without them its consumers would request them ten times a second. */
final class ForeignTopics {
    private ForeignTopics() {}

    static void make(String kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(Stream.of("catalog.service-versions.v1", "agency.results.v1", "adapters.reachability.v1")
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }
}
