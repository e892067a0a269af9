package ae.sharjah.digital.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of an officer's work on a request in a browser. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class OfficerDeskIT {

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final Accessibility accessibility;
    private final MobileApp maryam;

    OfficerDeskIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        accessibility = new Accessibility(platform);
        maryam = MobileApp.signedIn(platform, "maryam");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anOfficerClaimsARequestOpensItForAPurposeAndDecides(String language) {
        PortalTexts texts = new PortalTexts(platform, language);
        JsonNode service = OfficerScenario.service(maryam);
        JsonNode request = OfficerScenario.submit(maryam, service);
        String reference = request.required("reference").asString();
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            Page page = session.page();
            String queue = "/agency/tasks?service=" + service.required("id").asString();
            session.openSignedIn(queue, OfficerScenario.OFFICER, texts);
            claim(page, texts, reference);
            assertThat(accessibility.violations(page)).isEmpty();
            session.takeScreenshots("tasks-" + language);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                    .first()
                    .click();
            open(page, texts);
            assertThat(accessibility.violations(page)).isEmpty();
            session.takeScreenshots("handled-" + language);

            approve(page, texts.localized(OfficerScenario.label(service, "approve")));
            assertThat(page.getByText(texts.text("desk.status.COMPLETED")).first())
                    .isVisible();
            assertThat(session.browserErrors()).isEmpty();
        }
        assertThat(Requests.awaitStatus(maryam, request.required("id").asString(), "COMPLETED"))
                .isNotNull();
    }

    private static void claim(Page page, PortalTexts texts, String reference) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(texts.text("desk.claimOf").replace("{reference}", reference))
                                .setExact(true))
                .click();
        assertThat(page.getByText(texts.text("desk.did.claim"))).isVisible();
    }

    private static void open(Page page, PortalTexts texts) {
        page.locator("input[name=purpose][value=decide]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.text("desk.purpose.open")))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(texts.text("desk.act.title"))))
                .isVisible();
    }

    private static void approve(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
    }
}
