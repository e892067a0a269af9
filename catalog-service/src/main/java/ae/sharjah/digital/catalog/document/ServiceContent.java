package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The content of a version, without its number and date. Two versions with equal content are considered the same.
 *
 * @param slug stable readable name of the service
 * @param connection the agency's connection; null if officers decide in the workspace
 * @param degradedMode {@code queue}, {@code read-only} or {@code closed}
 */
public record ServiceContent(
        String slug,
        Agency agency,
        String sector,
        List<String> audiences,
        List<String> lifeEvents,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText description,
        Keywords keywords,
        List<String> channels,
        String assurance,
        @Nullable LocalizedText legalBasis,
        List<Eligibility> eligibility,
        List<RequiredDocument> documents,
        List<Fee> fees,
        ServiceTime serviceTime,
        LocalizedText outcome,
        @Nullable String connection,
        String degradedMode,
        Form form,
        Workflow workflow,
        JsonNode exampleAnswers) {}
