package ae.sharjah.digital.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** A person with more tabs open than a browser has connections to one site. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class ManyTabsIT {

    private static final int TABS = 8;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final MobileApp maryam;
    private final Words words;

    ManyTabsIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        maryam = MobileApp.of(platform, "maryam");
        words = new Words(platform, "ar");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyTabLoadsAndIsToldOfWhatHappensAlsoAfterTheFirstIsClosed() {
        try (Visit visit = new Visit(platform, chromium.browser())) {
            visit.enter("/requests", "maryam", words);
            assertSignedIn(visit.page());
            List<Page> tabs = new ArrayList<>(List.of(visit.page()));
            while (tabs.size() < TABS) {
                Page tab = visit.anotherTab();
                tab.navigate(platform.gateway() + "/requests");
                assertSignedIn(tab);
                tabs.add(tab);
            }
            String first = submitElsewhere();
            tabs.forEach(tab -> assertShown(tab, first));

            tabs.removeFirst().close();
            String second = submitElsewhere();
            tabs.forEach(tab -> assertShown(tab, second));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private void assertSignedIn(Page tab) {
        assertThat(tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.of("header.signOut"))
                                .setExact(true)))
                .isVisible(SOON);
    }

    /** Submits a request with another device; its reference. */
    private String submitElsewhere() {
        JsonNode service = maryam.get("/api/v1/services/beeah-bulky-waste").expect(200);
        Answer created = maryam.create(service.required("id").asString(), service.required("exampleAnswers"), true);
        created.expect(201);
        return created.text("reference");
    }

    private static void assertShown(Page tab, String reference) {
        assertThat(tab.getByRole(AriaRole.MAIN).getByText(reference)).isVisible(SOON);
    }
}
