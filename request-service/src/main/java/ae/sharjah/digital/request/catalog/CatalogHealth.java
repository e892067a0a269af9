package ae.sharjah.digital.request.catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health indicator that is up once a service is known and a first request is possible; a group of its own, not readiness. */
@Component("serviceCatalogue")
class CatalogHealth implements HealthIndicator {
    private final ServiceVersions versions;

    CatalogHealth(ServiceVersions versions) {
        this.versions = versions;
    }

    @Override
    public Health health() {
        return versions.countPublished() > 0
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
