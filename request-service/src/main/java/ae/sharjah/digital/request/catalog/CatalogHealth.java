package ae.sharjah.digital.request.catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once a service is known, so that a first request can be made; a group of its own, not part of readiness. */
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
