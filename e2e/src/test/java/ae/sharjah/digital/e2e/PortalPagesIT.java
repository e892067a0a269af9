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

/** Test of pages off the main journey: unknown addresses, and layout on a narrow screen. */
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
    void anUnknownServiceShowsNotFoundWithALinkBackAndNoRetry(String language) {
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            PortalTexts texts = new PortalTexts(platform, language);
            session.useLanguage(language);
            for (String path : new String[] {"/services/no-such-service", "/services/no-such-service/apply"}) {
                session.page().navigate(platform.gateway() + path);
                assertNotFound(session.page(), texts, "notFound.service.title", "/services");
            }
            session.takeScreenshots("no-service-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anUnknownRequestShowsNotFoundWithALinkBackAndNoRetry(String language) {
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            PortalTexts texts = new PortalTexts(platform, language);
            session.openSignedIn("/requests", "maryam", texts);
            String path = "/requests/" + UUID.randomUUID();
            for (String page : new String[] {path, path + "/answers"}) {
                session.page().navigate(platform.gateway() + page);
                assertNotFound(session.page(), texts, "notFound.request.title", "/requests");
            }
            session.takeScreenshots("no-request-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theUnreadCountCoversNoTextOnANarrowScreen(String language) {
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            PortalTexts texts = new PortalTexts(platform, language);
            session.page()
                    .route(
                            Pattern.compile(".*/api/v1/notifications\\?.*unread=true.*"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"items\": [], \"unread\": 120}")));
            session.openSignedIn("/requests", "maryam", texts);
            Page page = session.page();
            page.setViewportSize(NARROW, 740);
            Locator badge = page.getByRole(AriaRole.NAVIGATION).getByText("99+");
            assertThat(badge).isVisible();
            session.takeScreenshot("unread-" + language + "-360");
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
    void aServiceLinkIsHighEnoughToTap(String language) {
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            session.useLanguage(language);
            session.page().navigate(platform.gateway() + "/services");
            Locator links = session.page().getByRole(AriaRole.ARTICLE).getByRole(AriaRole.LINK);
            assertThat(links.first()).isVisible();
            assertThat(links.all())
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_TARGET));
            session.takeScreenshots("services-" + language);
        }
    }

    private static void assertNotFound(Page page, PortalTexts texts, String title, String back) {
        Locator main = page.getByRole(AriaRole.MAIN);
        assertThat(main.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)))
                .hasText(texts.text(title));
        assertThat(page).hasTitle(texts.text("site.titled").replace("{page}", texts.text(title)));
        assertThat(main.locator("a[href='" + back + "']")).isVisible();
        assertThat(main.getByText(texts.text("common.retry"))).hasCount(0);
    }
}
