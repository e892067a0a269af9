package ae.sharjah.digital.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What axe has to say of a page as it is (WCAG 2.2 AA and good practice). */
final class Accessibility {

    private static final String LOOK = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { passes, violations } = await window.axe.run(document, { runOnly: tags });
              if (passes.length === 0) return ['axe looked at nothing'];
              return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`);
            }
            """;

    private final String axe;

    Accessibility(LocalPlatform platform) {
        try {
            axe = Files.readString(platform.file("gateway/portal/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each fault; empty when all is well. */
    List<String> faults(Page page) {
        JsonObject script = new JsonObject();
        script.addProperty("expression", axe);
        // Through the debugger, since the page's own policy lets nobody add scripts to it.
        CDPSession debugger = page.context().newCDPSession(page);
        debugger.send("Runtime.evaluate", script);
        debugger.detach();
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }
}
