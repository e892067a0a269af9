package ae.sharjah.digital.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/services, catalog",
        "/api/v1/services/a/versions/1, catalog",
        "/api/v1/requests/1/attachments/2/content, attachment-content",
        "/api/v1/requests/1/attachments, attachments",
        "/api/v1/requests/1/attachments/2, requests",
        "/api/v1/notifications/stream, notification-stream",
        "/api/v1/notifications/1/read, notifications",
        "/docs, reference",
        "/actuator/health, closed"
    })
    void findsTheFirstRowThatMatches(String path, String name) {
        assertThat(RouteTable.find(path)).get().extracting(Route::name).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/unknown", "/api/v1/me/secrets", "/id", "/catalogue/x", "/actuator/env"})
    void doesNotKnowOtherAddressesThatBeginLikeOneOfTheTable(String path) {
        assertThat(RouteTable.isUnknown(new MockHttpServletRequest("GET", path)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services/abc", "/requests", "/agency/tasks", "/office/reviews", "/favicon.svg"})
    void leavesEveryOtherAddressToThePortal(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
        assertThat(RouteTable.isPage(path)).isTrue();
    }

    @Test
    void namesEachRouteOnce() {
        assertThat(RouteTable.routes().stream().map(Route::name)).doesNotHaveDuplicates();
    }

    @Test
    void findsNothingForAnAddressThatCannotBeParsed() {
        assertThat(RouteTable.find("/api/v1/services/%zz")).isEmpty();
        assertThat(RouteTable.find((String) null)).isEmpty();
    }
}
