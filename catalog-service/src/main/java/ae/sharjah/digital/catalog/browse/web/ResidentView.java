package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.AgencyResource;
import ae.sharjah.digital.catalog.api.AssuranceResource;
import ae.sharjah.digital.catalog.api.DocumentUploadResource;
import ae.sharjah.digital.catalog.api.EligibilityResource;
import ae.sharjah.digital.catalog.api.FeeResource;
import ae.sharjah.digital.catalog.api.FormFieldResource;
import ae.sharjah.digital.catalog.api.FormResource;
import ae.sharjah.digital.catalog.api.MoneyResource;
import ae.sharjah.digital.catalog.api.RequiredDocumentResource;
import ae.sharjah.digital.catalog.api.ServiceSummaryResource;
import ae.sharjah.digital.catalog.api.ServiceTimeResource;
import ae.sharjah.digital.catalog.api.ServiceVersionResource;
import ae.sharjah.digital.catalog.api.TopicResource;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts the catalogue to the public contract. */
public final class ResidentView {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ResidentView() {}

    public static ServiceSummaryResource summary(ServiceCard card) {
        return new ServiceSummaryResource(
                        card.id().value(),
                        card.slug(),
                        card.version(),
                        text(card.title()),
                        text(card.summary()),
                        agency(card.agency()),
                        card.sector(),
                        card.fees().stream().map(ResidentView::fee).toList())
                .audiences(card.audiences())
                .lifeEvents(card.lifeEvents())
                .assurance(AssuranceResource.fromValue(card.assurance()))
                .serviceTime(time(card.serviceTime()));
    }

    static ServiceVersionResource version(ServiceDocument document) {
        ServiceContent content = document.content();
        var version = new ServiceVersionResource()
                .id(document.serviceId().value())
                .slug(content.slug())
                .version(document.version())
                .publishedAt(document.publishedAt().atOffset(ZoneOffset.UTC))
                .title(text(content.title()))
                .summary(text(content.summary()))
                .description(text(content.description()))
                .agency(agency(content.agency()))
                .sector(content.sector())
                .audiences(content.audiences())
                .lifeEvents(content.lifeEvents())
                .channels(content.channels())
                .assurance(AssuranceResource.fromValue(content.assurance()))
                .eligibility(content.eligibility().stream()
                        .map(ResidentView::eligibility)
                        .toList())
                .documents(
                        content.documents().stream().map(ResidentView::document).toList())
                .fees(content.fees().stream().map(ResidentView::fee).toList())
                .serviceTime(time(content.serviceTime()))
                .outcome(text(content.outcome()))
                .degradedMode(ServiceVersionResource.DegradedModeEnum.fromValue(content.degradedMode()))
                .form(form(content.form()))
                .workflow(ResidentWorkflow.of(content.workflow()))
                .exampleAnswers(object(content.exampleAnswers()));
        version.setLegalBasis(optionalText(content.legalBasis()));
        return version;
    }

    static AgencyResource agency(ae.sharjah.digital.catalog.document.Agency agency) {
        return new AgencyResource(agency.id(), text(agency.name()), AgencyResource.KindEnum.fromValue(agency.kind()));
    }

    static TopicResource topic(ae.sharjah.digital.catalog.directory.ServiceGroup group, long services) {
        var view = new TopicResource(group.id(), text(group.name()), Math.toIntExact(services));
        view.setDescription(optionalText(group.description()));
        return view;
    }

    static Map<String, String> text(LocalizedText text) {
        return text.texts();
    }

    static @Nullable Map<String, String> optionalText(@Nullable LocalizedText text) {
        return text == null ? null : text(text);
    }

    private static RequiredDocumentResource document(ae.sharjah.digital.catalog.document.RequiredDocument one) {
        var view = new RequiredDocumentResource(one.code(), text(one.label()), one.required());
        if (one.upload() != null) {
            view.setUpload(new DocumentUploadResource().types(one.upload().types()));
        }
        return view;
    }

    private static EligibilityResource eligibility(ae.sharjah.digital.catalog.document.Eligibility condition) {
        var view = new EligibilityResource(text(condition.text()));
        view.setRule(condition.rule());
        view.setReason(optionalText(condition.reason()));
        return view;
    }

    private static FeeResource fee(ae.sharjah.digital.catalog.document.Fee fee) {
        var view = new FeeResource(fee.code(), text(fee.label()));
        var amount = fee.amount();
        if (amount != null) {
            view.setAmount(new MoneyResource(amount.amount(), MoneyResource.CurrencyEnum.fromValue(amount.currency())));
        }
        view.setRule(fee.rule());
        view.setNote(optionalText(fee.note()));
        return view;
    }

    private static ServiceTimeResource time(ae.sharjah.digital.catalog.document.ServiceTime time) {
        var view = new ServiceTimeResource(time.promise(), text(time.text()));
        String calendar = time.calendar();
        view.setCalendar(calendar == null ? null : ServiceTimeResource.CalendarEnum.fromValue(calendar));
        return view;
    }

    private static FormResource form(ae.sharjah.digital.catalog.document.Form form) {
        return new FormResource(
                object(form.schema()),
                form.ui().stream().map(ResidentView::field).toList());
    }

    private static FormFieldResource field(ae.sharjah.digital.catalog.document.Form.Field field) {
        var view = new FormFieldResource(field.pointer(), text(field.label()));
        view.setHint(optionalText(field.hint()));
        String widget = field.widget();
        view.setWidget(widget == null ? null : FormFieldResource.WidgetEnum.fromValue(widget));
        view.setPrefill(field.prefill());
        String concerns = field.concerns();
        view.setConcerns(concerns == null ? null : FormFieldResource.ConcernsEnum.fromValue(concerns));
        var options = field.options();
        if (options == null) {
            view.setOptions(null);
        } else {
            var labels = new LinkedHashMap<String, Map<String, String>>();
            options.forEach((value, label) -> labels.put(value, text(label)));
            view.setOptions(labels);
        }
        return view;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(JsonNode node) {
        return JSON.treeToValue(node, Map.class);
    }
}
