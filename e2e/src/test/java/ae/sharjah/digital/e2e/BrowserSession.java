package ae.sharjah.digital.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Browser session of one person on the portal, which records the browser's errors. */
final class BrowserSession implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final LocalPlatform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> browserErrors = new CopyOnWriteArrayList<>();

    BrowserSession(LocalPlatform platform, Browser browser) {
        this.platform = platform;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900));
        context.addInitScript("document.addEventListener('securitypolicyviolation', e =>"
                + " console.error('content security policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        page = openTab();
    }

    /** Opens another tab of the same browser. */
    Page openTab() {
        Page tab = context.newPage();
        tab.setDefaultTimeout(30_000);
        tab.onConsoleMessage(message -> recordError(tab, message));
        tab.onPageError(error -> browserErrors.add(tab.url() + ": " + error));
        return tab;
    }

    /** Opens a page in a language and signs in as a persona. */
    void openSignedIn(String path, String persona, PortalTexts texts) {
        useLanguage(texts.language());
        page.navigate(platform.gateway() + path);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(texts.text("header.signIn")))
                .click();
        signIn(persona);
        page.waitForURL(platform.gateway() + path);
    }

    /** Sets the language before the first page. */
    void useLanguage(String language) {
        page.addInitScript("localStorage.setItem('portal.language', '" + language + "')");
    }

    /** Fills in the sign-in page that the browser was redirected to. */
    void signIn(String persona) {
        page.waitForURL(url -> url.startsWith(platform.issuer().toString()));
        page.locator("#username").fill(persona);
        page.locator("#password").fill("demo-" + persona);
        page.locator("#password").press("Enter");
    }

    Page page() {
        return page;
    }

    /** Returns errors of scripts, of loading and of the content security policy on the portal's pages. */
    List<String> browserErrors() {
        return List.copyOf(browserErrors);
    }

    /** Takes screenshots of the current page on a wide and on a narrow screen. */
    void takeScreenshots(String name) {
        takeScreenshot(name + "-1280");
        page.setViewportSize(NARROW, 844);
        takeScreenshot(name + "-390");
        page.setViewportSize(WIDE, 900);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Takes a screenshot of the current page at the current screen size. */
    void takeScreenshot(String name) {
        Path file = platform.target("screenshots").resolve(name + ".png");
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private void recordError(Page tab, ConsoleMessage message) {
        // The portal asks whether a user is signed in, and browsers write the expected 401 to the console.
        boolean expected = message.location().startsWith(platform.gateway() + "/api/v1/me")
                && message.text().contains("401");
        if (message.type().equals("error")
                && tab.url().startsWith(platform.gateway().toString())
                && !expected) {
            browserErrors.add(tab.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
