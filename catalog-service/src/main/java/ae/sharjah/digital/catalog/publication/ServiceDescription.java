package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.Eligibility;
import ae.sharjah.digital.catalog.document.Fee;
import ae.sharjah.digital.catalog.document.Form;
import ae.sharjah.digital.catalog.document.Keywords;
import ae.sharjah.digital.catalog.document.Money;
import ae.sharjah.digital.catalog.document.RequiredDocument;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceTime;
import ae.sharjah.digital.catalog.document.Workflow;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A description by an author; its schema is {@code contract/service-description.schema.json}. */
record ServiceDescription(
        String slug,
        String agency,
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
        List<DescribedFee> fees,
        ServiceTime serviceTime,
        LocalizedText outcome,
        @Nullable String connection,
        String degradedMode,
        Form form,
        Workflow workflow,
        JsonNode exampleAnswers) {

    /** @param amount in dirhams, a decimal with two places */
    record DescribedFee(
            String code,
            LocalizedText label,
            @Nullable String amount,
            @Nullable String rule,
            @Nullable LocalizedText note) {

        Fee toFee() {
            return new Fee(code, label, amount == null ? null : Money.dirhams(amount), rule, note);
        }
    }

    /** Returns the content with all references resolved, so that it can be read on its own. */
    ServiceContent toContent(Agency owner) {
        return new ServiceContent(
                slug,
                owner,
                sector,
                audiences,
                lifeEvents,
                title,
                summary,
                description,
                keywords,
                channels,
                assurance,
                legalBasis,
                eligibility,
                documents,
                fees.stream().map(DescribedFee::toFee).toList(),
                serviceTime.withDefaultCalendar(owner.kind()),
                outcome,
                connection,
                degradedMode,
                form,
                workflow.withServicePromise(serviceTime.promise()),
                exampleAnswers);
    }
}
