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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of rating a decided request and complaining about it, with the officer's answer, in two browsers. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class RatingAndComplaintIT {

    private static final Pattern COMPLAINT = Pattern.compile("^SC-[0-9A-Z-]+$");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final Accessibility accessibility;
    private final MobileApp maryam;
    private final MobileApp officer;

    RatingAndComplaintIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        accessibility = new Accessibility(platform);
        maryam = MobileApp.signedIn(platform, "maryam");
        officer = MobileApp.signedIn(platform, OfficerScenario.OFFICER);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aResidentRatesComplainsAndReadsTheOfficersAnswer(String language) {
        PortalTexts texts = new PortalTexts(platform, language);
        JsonNode request = OfficerScenario.submit(maryam, OfficerScenario.service(maryam));
        String id = request.required("id").asString();
        OfficerScenario.approve(officer, maryam, id);
        String answer = "We are sorry, and come again on Monday. " + id;
        try (BrowserSession resident = new BrowserSession(platform, chromium.browser());
                BrowserSession officer = new BrowserSession(platform, chromium.browser())) {
            resident.openSignedIn("/requests/" + id, "maryam", texts);
            rate(resident, texts);
            String complaint = complain(resident, texts);

            officer.openSignedIn("/agency/complaints", OfficerScenario.COMPLAINT_OFFICER, texts);
            answer(officer, texts, complaint, answer);

            assertThat(resident.page().getByText(answer)).isVisible(SOON);
            assertThat(accessibility.violations(resident.page())).isEmpty();
            resident.takeScreenshots("complaint-answered-" + language);
            assertThat(resident.browserErrors()).isEmpty();
            assertThat(officer.browserErrors()).isEmpty();
        }
        assertThat(maryam.get("/api/v1/requests/" + id)
                        .expect(200)
                        .at("/rating/score")
                        .asInt())
                .isEqualTo(4);
    }

    private void rate(BrowserSession session, PortalTexts texts) {
        Page page = session.page();
        button(page, texts.text("rating.send")).click();
        assertThat(page.getByText(texts.text("rating.choose"))).isVisible();
        page.locator("input[name=score][value='4']").check();
        assertThat(accessibility.violations(page)).isEmpty();
        session.takeScreenshots("rating-" + texts.language());
        button(page, texts.text("rating.send")).click();
        assertThat(page.getByText(texts.text("rating.thanks"))).isVisible();
    }

    /** Files a complaint and returns its reference. */
    private String complain(BrowserSession session, PortalTexts texts) {
        Page page = session.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(texts.text("complaint.make")))
                .click();
        Locator send = button(page, texts.text("complaint.send"));
        send.click();
        assertThat(page.getByText(texts.text("complaint.chooseCategory"))).isVisible();
        assertThat(page.getByText(texts.text("form.write"))).isVisible();
        assertThat(accessibility.violations(page)).isEmpty();
        page.locator("input[name=category][value=conduct]").check();
        page.getByLabel(texts.text("complaint.words")).fill("The gate was left open. تُركت البوابة مفتوحة.");
        send.click();
        page.waitForURL(Pattern.compile(".*/complaints/[0-9a-f-]{36}$"));
        return page.getByRole(AriaRole.MAIN).getByText(COMPLAINT).first().textContent();
    }

    private void answer(BrowserSession session, PortalTexts texts, String complaint, String answer) {
        Page page = session.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(complaint))
                .click();
        assertThat(page.getByText(texts.text("complaint.desk.recorded"))).isVisible();
        page.getByLabel(texts.text("complaint.desk.words")).fill(answer);
        assertThat(accessibility.violations(page)).isEmpty();
        session.takeScreenshots("complaint-to-answer-" + texts.language());
        button(page, texts.text("complaint.desk.send")).click();
        assertThat(page.getByText(texts.text("complaint.desk.answered"))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
