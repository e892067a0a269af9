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

/** One person's window on the portal, with everything the browser complains of. */
final class Visit implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final LocalPlatform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visit(LocalPlatform platform, Browser browser) {
        this.platform = platform;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900));
        context.addInitScript("document.addEventListener('securitypolicyviolation', e =>"
                + " console.error('content security policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        page = anotherTab();
    }

    /** One more tab of the same browser. */
    Page anotherTab() {
        Page tab = context.newPage();
        tab.setDefaultTimeout(30_000);
        tab.onConsoleMessage(message -> note(tab, message));
        tab.onPageError(error -> complaints.add(tab.url() + ": " + error));
        return tab;
    }

    /** Opens a page in a language, as somebody who signs in on the way. */
    void enter(String path, String persona, Words words) {
        read(words.language());
        page.navigate(platform.gateway() + path);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.of("header.signIn")))
                .click();
        signInAs(persona);
        page.waitForURL(platform.gateway() + path);
    }

    /** Has the pages in a language from the first. */
    void read(String language) {
        page.addInitScript("localStorage.setItem('portal.language', '" + language + "')");
    }

    /** Answers the sign-in page that the browser has been led to. */
    void signInAs(String persona) {
        page.waitForURL(url -> url.startsWith(platform.issuer().toString()));
        page.locator("#username").fill(persona);
        page.locator("#password").fill("demo-" + persona);
        page.locator("#password").press("Enter");
    }

    Page page() {
        return page;
    }

    /** Errors of scripts, of loading and of the content security policy on the portal's pages. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Pictures of the page as it is, on a wide and on a narrow screen. */
    void picture(String name) {
        take(name + "-1280");
        page.setViewportSize(NARROW, 844);
        take(name + "-390");
        page.setViewportSize(WIDE, 900);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A picture of the page as it is, on the screen it has. */
    void take(String name) {
        Path file = platform.target("screenshots").resolve(name + ".png");
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private void note(Page tab, ConsoleMessage message) {
        // Being told that nobody is signed in is how the portal asks, and browsers write every 401 to the console.
        boolean asked = message.location().startsWith(platform.gateway() + "/api/v1/me")
                && message.text().contains("401");
        if (message.type().equals("error")
                && tab.url().startsWith(platform.gateway().toString())
                && !asked) {
            complaints.add(tab.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
