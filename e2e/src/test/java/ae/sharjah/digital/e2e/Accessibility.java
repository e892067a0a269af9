package ae.sharjah.digital.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Accessibility check of a page by axe (WCAG 2.2 AA and best practice). */
final class Accessibility {

    private static final String RUN_AXE = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { passes, violations } = await window.axe.run(document, { runOnly: tags });
              if (passes.length === 0) return ['axe checked nothing'];
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

    /** Returns one line per violation; empty if there are none. */
    List<String> violations(Page page) {
        JsonObject script = new JsonObject();
        script.addProperty("expression", axe);
        // The debugger injects axe, because the page's own content security policy forbids added scripts.
        CDPSession debugger = page.context().newCDPSession(page);
        debugger.send("Runtime.evaluate", script);
        debugger.detach();
        return ((List<?>) page.evaluate(RUN_AXE)).stream().map(String::valueOf).toList();
    }
}
