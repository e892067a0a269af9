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

/** An officer's work on a request, in a browser. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class OfficersDeskIT {

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final Accessibility accessibility;
    private final MobileApp maryam;

    OfficersDeskIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        accessibility = new Accessibility(platform);
        maryam = MobileApp.of(platform, "maryam");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anOfficerTakesARequestOpensItForAPurposeAndDecides(String language) {
        Words words = new Words(platform, language);
        JsonNode service = OfficersWork.service(maryam);
        JsonNode request = OfficersWork.submitted(maryam, service);
        String reference = request.required("reference").asString();
        try (Visit visit = new Visit(platform, chromium.browser())) {
            Page page = visit.page();
            String queue = "/agency/tasks?service=" + service.required("id").asString();
            visit.enter(queue, OfficersWork.OFFICER, words);
            take(page, words, reference);
            assertThat(accessibility.faults(page)).isEmpty();
            visit.picture("tasks-" + language);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                    .first()
                    .click();
            open(page, words);
            assertThat(accessibility.faults(page)).isEmpty();
            visit.picture("handled-" + language);

            approve(page, words.in(OfficersWork.label(service, "approve")));
            assertThat(page.getByText(words.of("desk.status.COMPLETED")).first())
                    .isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(Requests.awaitStatus(maryam, request.required("id").asString(), "COMPLETED"))
                .isNotNull();
    }

    private static void take(Page page, Words words, String reference) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.of("desk.claimOf").replace("{reference}", reference))
                                .setExact(true))
                .click();
        assertThat(page.getByText(words.of("desk.did.claim"))).isVisible();
    }

    private static void open(Page page, Words words) {
        page.locator("input[name=purpose][value=decide]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.of("desk.purpose.open")))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of("desk.act.title"))))
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
