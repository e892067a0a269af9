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

/** The main job as a person in a browser. */
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
        Words words = new Words(platform, language);
        JsonNode service =
                MobileApp.signedOut(platform).get("/api/v1/services/" + slug).expect(200);
        assertThat(service.at("/agency/kind").asString()).isEqualTo(kind);
        try (Visit visit = new Visit(platform, chromium.browser())) {
            try {
                arrive(visit, words);
                find(visit, words, service, search);
                signIn(visit);
                apply(visit, words, service);
                String reference = follow(visit, words);
                beTold(visit, words, reference);
                signOut(visit, words);
            } catch (AssertionError | RuntimeException failure) {
                visit.picture("failed-" + language + "-" + kind);
                failure.addSuppressed(
                        new AssertionError("at " + visit.page().url() + ", the browser says: " + visit.complaints()));
                throw failure;
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private void arrive(Visit visit, Words words) {
        Page page = visit.page();
        page.navigate(platform.gateway().toString());
        assertLanguage(page, "ar", "rtl");
        if (words.language().equals("en")) {
            button(page, new Words(platform, "ar").of("header.otherLanguage")).click();
            assertLanguage(page, "en", "ltr");
        }
        assertThat(heading(page, words.of("home.title"))).isVisible();
        assertThat(page.getByText(words.of("home.services"))).isVisible();
        visit.picture("home-" + words.language());
    }

    private static void find(Visit visit, Words words, JsonNode service, String search) {
        Page page = visit.page();
        page.getByLabel(words.of("home.search")).fill(search);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.in(service.required("title"))))
                .first()
                .click();
        assertThat(heading(page, words.in(service.required("title")))).isVisible();
        visit.picture("service-" + words.language());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of("service.start")))
                .first()
                .click();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.of("header.signIn")))
                .click();
    }

    private void signIn(Visit visit) {
        visit.signInAs("maryam");
        visit.page().waitForURL(platform.gateway() + "/services/*/apply");
    }

    private static void apply(Visit visit, Words words, JsonNode service) {
        Page page = visit.page();
        Locator send = button(page, words.of("apply.submit"));
        assertThat(send).isVisible();
        new FormFilling(page, words).fill(service);
        visit.picture("form-" + words.language());
        page.evaluate("window.neverLoadedAgain = true");
        send.click();
    }

    /** Watches the request end without touching the page; its reference. */
    private static String follow(Visit visit, Words words) {
        Page page = visit.page();
        page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]{36}$"));
        assertThat(heading(page, words.of("request.timeline"))).isVisible();
        String reference = page.getByRole(AriaRole.MAIN).locator("bdi").first().textContent();
        visit.picture("waiting-" + words.language());
        assertThat(page.getByRole(AriaRole.MAIN).getByText(words.of("request.ended")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.getByRole(AriaRole.MAIN)
                        .getByText(words.of("status.COMPLETED"), new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.evaluate("window.neverLoadedAgain === true"))
                .as("the page was not loaded again")
                .isEqualTo(true);
        visit.picture("timeline-" + words.language());
        return reference;
    }

    private static void beTold(Visit visit, Words words, String reference) {
        Page page = visit.page();
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.of("header.inbox")))
                .click();
        assertThat(heading(page, words.of("inbox.title"))).isVisible();
        assertThat(page.getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText(reference))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        visit.picture("inbox-" + words.language());
    }

    private static void signOut(Visit visit, Words words) {
        Page page = visit.page();
        button(page, words.of("header.signOut")).click();
        assertThat(page.getByRole(AriaRole.BANNER)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.of("header.signIn"))))
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
