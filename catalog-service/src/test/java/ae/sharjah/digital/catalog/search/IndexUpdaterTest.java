package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.publication.BundledPublication;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.usage.ServiceUsage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@CatalogServiceTest
class IndexUpdaterTest {
    private static final String SLUG = "replica-service";

    @Autowired
    private BundledPublication publications;

    @Autowired
    private PublishedServices published;

    @Autowired
    private ServiceGroups groups;

    @Autowired
    private ServiceUsage usage;

    @Test
    void indexesPublicationsOfAnotherReplicaWithinASecond() throws Exception {
        try (var index = new ServiceIndex()) {
            var replica = new IndexUpdater(published, groups, index, usage);
            replica.start();
            replica.run(new DefaultApplicationArguments());
            assertThat(index.all()).hasSizeGreaterThanOrEqualTo(40);
            try {
                publications.publish(Descriptions.valid(SLUG, "خدمة الزرافات", "Giraffe watching"));
                await().atMost(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(find(index, "giraffes")).isEqualTo(1));
                publications.withdraw(SLUG);
                await().atMost(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(find(index, "giraffes")).isZero());
            } finally {
                replica.stop();
            }
        }
    }

    private static int find(ServiceIndex index, String words) {
        return index.find(ServiceQuery.of(words, 10)).total();
    }
}
