package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the applicant needs.
 *
 * @param upload upload with the request; null if the applicant only needs to have the document available
 */
public record RequiredDocument(
        String code,
        LocalizedText label,
        boolean required,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Upload upload) {

    /**
     * The upload of a document.
     *
     * @param types accepted media types; null for all that the platform accepts
     */
    public record Upload(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> types) {}
}
