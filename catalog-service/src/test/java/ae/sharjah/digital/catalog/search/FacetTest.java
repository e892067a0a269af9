package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.document.ServiceContent;
import org.junit.jupiter.api.Test;

class FacetTest {

    @Test
    void serviceIsOnlineUnlessAStageOrBranchStageRequiresAVisit() {
        assertThat(BundledServices.all().stream()
                        .map(service -> service.content())
                        .filter(content -> Facet.ONLINE.codes(content).contains("false"))
                        .map(ServiceContent::slug))
                .containsExactlyInAnyOrder(
                        "sewa-natural-gas-connection",
                        "sssd-foster-care",
                        "municipality-building-demolition",
                        "dpss-boundary-marking");
    }
}
