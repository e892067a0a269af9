package ae.sharjah.digital.catalog.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a version says, before it has a number and a date: two with the same content are the same version.
 *
 * @param slug stable readable name of the service
 * @param connection the agency's connection; null when officers decide in the workspace
 * @param degradedMode {@code queue}, {@code read-only} or {@code closed}
 */
public record ServiceContent(
        String slug,
        Agency agency,
        String sector,
        List<String> audiences,
        List<String> lifeEvents,
        LanguageMap title,
        LanguageMap summary,
        LanguageMap description,
        Keywords keywords,
        List<String> channels,
        String assurance,
        @Nullable LanguageMap legalBasis,
        List<Eligibility> eligibility,
        List<RequiredDocument> documents,
        List<Fee> fees,
        ServiceTime serviceTime,
        LanguageMap outcome,
        @Nullable String connection,
        String degradedMode,
        Form form,
        Workflow workflow,
        JsonNode exampleAnswers) {}
