package ae.sharjah.digital.request.testing;

import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clients and scenarios that tests inject. Clients are shared and created once the server listens; each test gets a
 * scenario of its own, with persons of its own. Without an annotation, so that no component scan finds this class.
 */
class TestScenarios {
    @Bean
    PublishedServices publishedServices(JdbcClient jdbc, ServiceVersions versions) {
        return new PublishedServices(jdbc, versions);
    }

    @Bean
    StoredRequests storedRequests(JdbcClient jdbc) {
        return new StoredRequests(jdbc);
    }

    @Bean
    @Lazy
    RequestServiceClient requestServiceClient(@Value("${local.server.port}") int port, PublishedServices services) {
        services.publishDefault();
        return new RequestServiceClient(port);
    }

    @Bean
    @Lazy
    FileClient fileClient(@Value("${local.server.port}") int port) {
        return new FileClient(port);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    OfficersDesk officersDesk(RequestServiceClient service, PublishedServices services) {
        services.publish(OfficersDesk.permit());
        return new OfficersDesk(service);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    GardenPermit gardenPermit(
            RequestServiceClient service, PublishedServices services, OfficerActions officers, JdbcClient jdbc) {
        services.publish(GardenPermit.document());
        return new GardenPermit(service, officers, jdbc);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    SitePermit sitePermit(RequestServiceClient service, PublishedServices services, OfficerActions officers) {
        services.publish(SitePermit.document());
        return new SitePermit(service, officers);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    DocumentUploads documentUploads(
            RequestServiceClient service, FileClient client, PublishedServices services, JdbcClient jdbc) {
        services.publish(DocumentUploads.document(), 2);
        return new DocumentUploads(service, client, jdbc);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    GardenComplaints gardenComplaints(RequestServiceClient service, GardenPermit permit) {
        return new GardenComplaints(service, permit);
    }
}
