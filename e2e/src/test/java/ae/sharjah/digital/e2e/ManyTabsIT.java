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

/** Test of a person with more open tabs than a browser has connections to one site. */
@RunningPlatform
@TestInstance(Lifecycle.PER_CLASS)
class ManyTabsIT {

    private static final int TABS = 8;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final MobileApp maryam;
    private final PortalTexts texts;

    ManyTabsIT(LocalPlatform platform) {
        this.platform = platform;
        chromium = Chromium.orAbort();
        maryam = MobileApp.signedIn(platform, "maryam");
        texts = new PortalTexts(platform, "ar");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyTabLoadsAndReceivesUpdatesAfterTheFirstIsClosed() {
        try (BrowserSession session = new BrowserSession(platform, chromium.browser())) {
            session.openSignedIn("/requests", "maryam", texts);
            assertSignedIn(session.page());
            List<Page> tabs = new ArrayList<>(List.of(session.page()));
            while (tabs.size() < TABS) {
                Page tab = session.openTab();
                tab.navigate(platform.gateway() + "/requests");
                assertSignedIn(tab);
                tabs.add(tab);
            }
            String first = submitElsewhere();
            tabs.forEach(tab -> assertShown(tab, first));

            tabs.removeFirst().close();
            String second = submitElsewhere();
            tabs.forEach(tab -> assertShown(tab, second));
            assertThat(session.browserErrors()).isEmpty();
        }
    }

    private void assertSignedIn(Page tab) {
        assertThat(tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(texts.text("header.signOut"))
                                .setExact(true)))
                .isVisible(SOON);
    }

    /** Submits a request from another device and returns its reference. */
    private String submitElsewhere() {
        JsonNode service = maryam.get("/api/v1/services/beeah-bulky-waste").expect(200);
        ApiResponse created =
                maryam.create(service.required("id").asString(), service.required("exampleAnswers"), true);
        created.expect(201);
        return created.text("reference");
    }

    private static void assertShown(Page tab, String reference) {
        assertThat(tab.getByRole(AriaRole.MAIN).getByText(reference)).isVisible(SOON);
    }
}
