package ae.sharjah.digital.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of the main journey as a person in a browser. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class PortalIT {

    private static final double LONG = 90_000;

    private final LocalPlatform platform;
    private final Chromium chromium;

    PortalIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "ar, local, sewa-final-bill, براءة الذمة",
        "en, local, sewa-final-bill, clearance certificate",
        "ar, federal, moi-criminal-status-certificate, شهادة الحالة الجنائية",
        "en, federal, moi-criminal-status-certificate, criminal status certificate",
        "ar, private, beeah-bulky-waste, نقل المخلفات الكبيرة",
        "en, private, beeah-bulky-waste, bulky waste",
    })
    void aPersonFindsSubmitsAndFollowsARequest(String language, String kind, String slug, String search) {
        PortalTexts texts = new PortalTexts(platform, language);
        JsonNode service =
                MobileApp.signedOut(platform).get("/api/v1/services/" + slug).expect(200);
        assertThat(service.at("/agency/kind").asString()).isEqualTo(kind);
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            try {
                openHomePage(session, texts);
                findService(session, texts, service, search);
                signIn(session);
                apply(session, texts, service);
                String reference = follow(session, texts);
                checkInbox(session, texts, reference);
                signOut(session, texts);
            } catch (AssertionError | RuntimeException failure) {
                session.takeScreenshots("failed-" + language + "-" + kind);
                failure.addSuppressed(new AssertionError(
                        "at " + session.page().url() + ", the browser says: " + session.browserErrors()));
                throw failure;
            }
            assertThat(session.browserErrors()).isEmpty();
        }
    }

    private void openHomePage(BrowserSession session, PortalTexts texts) {
        Page page = session.page();
        page.navigate(platform.gateway().toString());
        assertLanguage(page, "ar", "rtl");
        if (texts.language().equals("en")) {
            button(page, new PortalTexts(platform, "ar").text("header.otherLanguage"))
                    .click();
            assertLanguage(page, "en", "ltr");
        }
        assertThat(heading(page, texts.text("home.title"))).isVisible();
        assertThat(page.getByText(texts.text("home.services"))).isVisible();
        session.takeScreenshots("home-" + texts.language());
    }

    private static void findService(BrowserSession session, PortalTexts texts, JsonNode service, String search) {
        Page page = session.page();
        page.getByLabel(texts.text("home.search")).fill(search);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(texts.localized(service.required("title"))))
                .first()
                .click();
        assertThat(heading(page, texts.localized(service.required("title")))).isVisible();
        session.takeScreenshots("service-" + texts.language());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(texts.text("service.start")))
                .first()
                .click();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(texts.text("header.signIn")))
                .click();
    }

    private void signIn(BrowserSession session) {
        session.signIn("maryam");
        session.page().waitForURL(platform.gateway() + "/services/*/apply");
    }

    private static void apply(BrowserSession session, PortalTexts texts, JsonNode service) {
        Page page = session.page();
        Locator send = button(page, texts.text("apply.submit"));
        assertThat(send).isVisible();
        new FormFiller(page, texts).fill(service);
        session.takeScreenshots("form-" + texts.language());
        page.evaluate("window.notReloaded = true");
        send.click();
    }

    /** Waits until the request ends without touching the page and returns its reference. */
    private static String follow(BrowserSession session, PortalTexts texts) {
        Page page = session.page();
        page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]{36}$"));
        assertThat(heading(page, texts.text("request.timeline"))).isVisible();
        String reference = page.getByRole(AriaRole.MAIN).locator("bdi").first().textContent();
        session.takeScreenshots("waiting-" + texts.language());
        assertThat(page.getByRole(AriaRole.MAIN).getByText(texts.text("request.ended")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.getByRole(AriaRole.MAIN)
                        .getByText(texts.text("status.COMPLETED"), new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.evaluate("window.notReloaded === true"))
                .as("the page was not reloaded")
                .isEqualTo(true);
        session.takeScreenshots("timeline-" + texts.language());
        return reference;
    }

    private static void checkInbox(BrowserSession session, PortalTexts texts, String reference) {
        Page page = session.page();
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(texts.text("header.inbox")))
                .click();
        assertThat(heading(page, texts.text("inbox.title"))).isVisible();
        assertThat(page.getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText(reference))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        session.takeScreenshots("inbox-" + texts.language());
    }

    private static void signOut(BrowserSession session, PortalTexts texts) {
        Page page = session.page();
        button(page, texts.text("header.signOut")).click();
        assertThat(page.getByRole(AriaRole.BANNER)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(texts.text("header.signIn"))))
                .isVisible();
    }

    private static void assertLanguage(Page page, String language, String direction) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("html")).hasAttribute("dir", direction);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
