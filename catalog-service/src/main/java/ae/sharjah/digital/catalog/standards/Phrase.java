package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.LinkedHashMap;

/** Sentences around the catalogue's own texts; {@code %s} is the placeholder for the text. */
enum Phrase {
    RULE("قواعد الخدمة: %s", "Rules of the service: %s"),
    TIME("المدة: %s.", "Time: %s."),
    CONDITION("الشرط: %s.", "Condition: %s."),
    NO_CONDITION("لا شروط خاصة.", "No particular conditions."),
    COST("%s.", "%s."),
    PROVIDED_BY("تقدّم الخدمة %s.", "The service is provided by %s."),
    PORTAL("بوابة الخدمات على الشبكة", "The services portal on the web"),
    MOBILE("تطبيق الهاتف المحمول", "The mobile application"),
    PARTNER("الجهات الشريكة عبر أنظمتها", "Partners, through their own systems"),
    OTHER_CHANNEL("قناة أخرى", "Another channel"),
    REQUIRED("مطلوب من كل متقدم.", "Required of every applicant."),
    IF_APPLICABLE("مطلوب في بعض الحالات.", "Required in some cases."),
    CATALOG("كتالوج الخدمات الرقمية", "Catalogue of digital services"),
    CATALOG_DESCRIPTION(
            "الخدمات المنشورة للجهات المحلية والاتحادية والشركات، بالعربية والإنجليزية.",
            "The published services of local departments, federal bodies and companies, in Arabic and English."),
    DATA_SET("الخدمات المنشورة", "Published services"),
    DATA_SET_DESCRIPTION(
            "لكل خدمة منشورة: الجهة المختصة والقنوات والرسوم والمستندات والشروط والمدة والنتيجة والأحداث الحياتية.",
            "For every published service: the competent authority, channels, costs, evidence, conditions, time, outcome and"
                    + " life events."),
    TURTLE("كل الخدمات، CPSV-AP بصيغة Turtle", "All services, CPSV-AP as Turtle"),
    JSON_LD("كل الخدمات، CPSV-AP بصيغة JSON-LD", "All services, CPSV-AP as JSON-LD"),
    JSON("واجهة برمجية للبحث والقراءة بصيغة JSON", "API to search and read, as JSON"),
    DATA_THEMES("مواضيع البيانات", "Data themes"),
    KEYWORD_SERVICES("خدمات حكومية", "public services"),
    KEYWORD_CATALOG("كتالوج الخدمات", "service catalogue");

    private final LocalizedText template;

    Phrase(String arabic, String english) {
        this.template = LocalizedText.of(arabic, english);
    }

    LocalizedText text() {
        return template;
    }

    /** Fills the text into the sentence, in the languages that both have. */
    LocalizedText fill(LocalizedText text) {
        var filled = new LinkedHashMap<String, String>();
        template.texts().forEach((language, sentence) -> {
            String inner = text.texts().get(language);
            if (inner != null) {
                boolean stopped = inner.endsWith(".") && sentence.endsWith("%s.");
                filled.put(language, sentence.replace("%s", stopped ? inner.substring(0, inner.length() - 1) : inner));
            }
        });
        return new LocalizedText(filled);
    }

    /** Joins two texts, in the languages that both have. */
    static LocalizedText join(LocalizedText first, LocalizedText second) {
        var both = new LinkedHashMap<String, String>();
        first.texts().forEach((language, words) -> {
            String more = second.texts().get(language);
            if (more != null) {
                both.put(language, words + " " + more);
            }
        });
        return new LocalizedText(both);
    }
}
