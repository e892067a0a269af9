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

/** What a resident has to say once a request has been decided, and who answers, in two browsers. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class AfterwardsIT {

    private static final Pattern COMPLAINT = Pattern.compile("^SC-[0-9A-Z-]+$");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final Accessibility accessibility;
    private final MobileApp maryam;
    private final MobileApp officer;

    AfterwardsIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        accessibility = new Accessibility(platform);
        maryam = MobileApp.of(platform, "maryam");
        officer = MobileApp.of(platform, OfficersWork.OFFICER);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aResidentRatesAndComplainsAndReadsTheOfficersAnswer(String language) {
        Words words = new Words(platform, language);
        JsonNode request = OfficersWork.submitted(maryam, OfficersWork.service(maryam));
        String id = request.required("id").asString();
        OfficersWork.approve(officer, maryam, id);
        String answer = "We are sorry, and come again on Monday. " + id;
        try (Visit resident = new Visit(platform, chromium.browser());
                Visit desk = new Visit(platform, chromium.browser())) {
            resident.enter("/requests/" + id, "maryam", words);
            rate(resident, words);
            String complaint = complain(resident, words);

            desk.enter("/agency/complaints", OfficersWork.ANSWERER, words);
            answer(desk, words, complaint, answer);

            assertThat(resident.page().getByText(answer)).isVisible(SOON);
            assertThat(accessibility.faults(resident.page())).isEmpty();
            resident.picture("complaint-answered-" + language);
            assertThat(resident.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(maryam.get("/api/v1/requests/" + id)
                        .expect(200)
                        .at("/rating/score")
                        .asInt())
                .isEqualTo(4);
    }

    private void rate(Visit visit, Words words) {
        Page page = visit.page();
        button(page, words.of("rating.send")).click();
        assertThat(page.getByText(words.of("rating.choose"))).isVisible();
        page.locator("input[name=score][value='4']").check();
        assertThat(accessibility.faults(page)).isEmpty();
        visit.picture("rating-" + words.language());
        button(page, words.of("rating.send")).click();
        assertThat(page.getByText(words.of("rating.thanks"))).isVisible();
    }

    /** The complaint's reference. */
    private String complain(Visit visit, Words words) {
        Page page = visit.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of("complaint.make")))
                .click();
        Locator send = button(page, words.of("complaint.send"));
        send.click();
        assertThat(page.getByText(words.of("complaint.chooseCategory"))).isVisible();
        assertThat(page.getByText(words.of("form.write"))).isVisible();
        assertThat(accessibility.faults(page)).isEmpty();
        page.locator("input[name=category][value=conduct]").check();
        page.getByLabel(words.of("complaint.words")).fill("The gate was left open. تُركت البوابة مفتوحة.");
        send.click();
        page.waitForURL(Pattern.compile(".*/complaints/[0-9a-f-]{36}$"));
        return page.getByRole(AriaRole.MAIN).getByText(COMPLAINT).first().textContent();
    }

    private void answer(Visit visit, Words words, String complaint, String answer) {
        Page page = visit.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(complaint))
                .click();
        assertThat(page.getByText(words.of("complaint.desk.recorded"))).isVisible();
        page.getByLabel(words.of("complaint.desk.words")).fill(answer);
        assertThat(accessibility.faults(page)).isEmpty();
        visit.picture("complaint-to-answer-" + words.language());
        button(page, words.of("complaint.desk.send")).click();
        assertThat(page.getByText(words.of("complaint.desk.answered"))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
