package ae.sharjah.digital.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages off the main path: what does not exist, and what has to fit a narrow screen. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class PortalPagesIT {

    private static final int NARROW = 360;
    private static final int SMALLEST_TARGET = 24;

    private final LocalPlatform platform;
    private final Chromium chromium;

    PortalPagesIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anUnknownServiceIsSaidToBeNoneWithAWayBackAndNoRetry(String language) {
        try (Visit visit = new Visit(platform, chromium.browser())) {
            Words words = new Words(platform, language);
            visit.read(language);
            for (String path : new String[] {"/services/no-such-service", "/services/no-such-service/apply"}) {
                visit.page().navigate(platform.gateway() + path);
                assertNone(visit.page(), words, "notFound.service.title", "/services");
            }
            visit.picture("no-service-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anUnknownRequestIsSaidToBeNoneWithAWayBackAndNoRetry(String language) {
        try (Visit visit = new Visit(platform, chromium.browser())) {
            Words words = new Words(platform, language);
            visit.enter("/requests", "maryam", words);
            String path = "/requests/" + UUID.randomUUID();
            for (String page : new String[] {path, path + "/answers"}) {
                visit.page().navigate(platform.gateway() + page);
                assertNone(visit.page(), words, "notFound.request.title", "/requests");
            }
            visit.picture("no-request-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theCountOfUnreadNotificationsCoversNoWordOnANarrowScreen(String language) {
        try (Visit visit = new Visit(platform, chromium.browser())) {
            Words words = new Words(platform, language);
            visit.page()
                    .route(
                            Pattern.compile(".*/api/v1/notifications\\?.*unread=true.*"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"items\": [], \"unread\": 120}")));
            visit.enter("/requests", "maryam", words);
            Page page = visit.page();
            page.setViewportSize(NARROW, 740);
            Locator badge = page.getByRole(AriaRole.NAVIGATION).getByText("99+");
            assertThat(badge).isVisible();
            visit.take("unread-" + language + "-360");
            assertThat(page.getByRole(AriaRole.NAVIGATION).evaluate("""
                            navigation => {
                              const badge = [...navigation.querySelectorAll('span')].find(one => one.textContent === '99+');
                              const own = badge.getBoundingClientRect();
                              const range = document.createRange();
                              return [...document.querySelectorAll('header a, header button, header span')]
                                .flatMap(place => [...place.childNodes])
                                .filter(node => node.nodeType === Node.TEXT_NODE && node.parentElement !== badge
                                  && node.parentElement.closest('.sr-only') === null)
                                .filter(node => {
                                  range.selectNodeContents(node);
                                  return [...range.getClientRects()].some(word =>
                                    word.left < own.right && own.left < word.right
                                      && word.top < own.bottom && own.top < word.bottom);
                                })
                                .map(node => node.data);
                            }
                            """))
                    .asInstanceOf(LIST)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no wider than the screen")
                    .isEqualTo(NARROW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aLinkToAServiceIsHighEnoughToBeHit(String language) {
        try (Visit visit = new Visit(platform, chromium.browser())) {
            visit.read(language);
            visit.page().navigate(platform.gateway() + "/services");
            Locator links = visit.page().getByRole(AriaRole.ARTICLE).getByRole(AriaRole.LINK);
            assertThat(links.first()).isVisible();
            assertThat(links.all())
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_TARGET));
            visit.picture("services-" + language);
        }
    }

    private static void assertNone(Page page, Words words, String title, String back) {
        Locator main = page.getByRole(AriaRole.MAIN);
        assertThat(main.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)))
                .hasText(words.of(title));
        assertThat(page).hasTitle(words.of("site.titled").replace("{page}", words.of(title)));
        assertThat(main.locator("a[href='" + back + "']")).isVisible();
        assertThat(main.getByText(words.of("common.retry"))).hasCount(0);
    }
}
