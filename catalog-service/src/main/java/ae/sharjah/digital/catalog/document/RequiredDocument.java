package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document the applicant is asked for.
 *
 * @param upload how it is given as a file with the request; null where it is only to be had at hand
 */
public record RequiredDocument(
        String code,
        LanguageMap label,
        boolean required,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Upload upload) {

    /** @param types media types that are taken; null for all that the platform takes */
    public record Upload(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> types) {}
}
