package ae.sharjah.digital.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Form filler that enters a service's example answers as a person does: field by field, found by its label. */
final class FormFiller {

    private final Page page;
    private final PortalTexts texts;

    FormFiller(Page page, PortalTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    void fill(JsonNode service) {
        JsonNode answers = service.required("exampleAnswers");
        for (JsonNode field : service.at("/form/ui")) {
            JsonNode answer = answers.at(field.required("pointer").asString());
            if (!answer.isMissingNode() && !answer.isObject()) {
                fillField(field, answer);
            }
        }
    }

    private void fillField(JsonNode field, JsonNode answer) {
        String label = texts.localized(field.required("label"));
        if (answer.isArray()) {
            fillList(label, answer);
            return;
        }
        if (answer.isBoolean()) {
            Locator box = page.getByRole(AriaRole.CHECKBOX, named(label));
            if (box.count() == 0) {
                choose(label, texts.text(answer.asBoolean() ? "common.yes" : "common.no"));
            } else {
                box.setChecked(answer.asBoolean());
            }
            return;
        }
        JsonNode options = field.path("options");
        if (options.isMissingNode()) {
            page.getByLabel(exactly(label)).fill(answer.asString());
            return;
        }
        String option = texts.localized(options.required(answer.asString()));
        if (field.path("widget").asString("").equals("radio")) {
            choose(label, option);
        } else {
            page.getByLabel(exactly(label)).selectOption(answer.asString());
        }
    }

    private void choose(String label, String option) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(exactly(label)))
                .getByRole(
                        AriaRole.RADIO, new GetByRoleOptions().setName(option).setExact(true))
                .check();
    }

    private void fillList(String label, JsonNode lines) {
        Locator list = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(exactly(label)))
                .first();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                list.getByText(texts.text("form.addLine")).click();
            }
            list.getByRole(AriaRole.TEXTBOX).nth(line).fill(lines.get(line).asString());
        }
    }

    private Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(exactly(label));
    }

    /** Returns a pattern for the label alone or marked as optional. */
    private Pattern exactly(String label) {
        return Pattern.compile(
                "^\\s*" + escaped(label) + "(\\s*\\(" + escaped(texts.text("common.optional")) + "\\))?\\s*$");
    }

    /** Escapes a text for a pattern that the browser must understand too. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }
}
