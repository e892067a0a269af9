package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.Agency;
import ae.sharjah.digital.catalog.api.Assurance;
import ae.sharjah.digital.catalog.api.DocumentUpload;
import ae.sharjah.digital.catalog.api.Eligibility;
import ae.sharjah.digital.catalog.api.Fee;
import ae.sharjah.digital.catalog.api.Form;
import ae.sharjah.digital.catalog.api.FormField;
import ae.sharjah.digital.catalog.api.Money;
import ae.sharjah.digital.catalog.api.RequiredDocument;
import ae.sharjah.digital.catalog.api.ServiceSummary;
import ae.sharjah.digital.catalog.api.ServiceTime;
import ae.sharjah.digital.catalog.api.ServiceVersion;
import ae.sharjah.digital.catalog.api.Topic;
import ae.sharjah.digital.catalog.document.LocalizedText;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.search.ServiceCard;
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

    public static ServiceSummary summary(ServiceCard card) {
        return new ServiceSummary(
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
                .assurance(Assurance.fromValue(card.assurance()))
                .serviceTime(time(card.serviceTime()));
    }

    static ServiceVersion version(ServiceDocument document) {
        ServiceContent content = document.content();
        var version = new ServiceVersion()
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
                .assurance(Assurance.fromValue(content.assurance()))
                .eligibility(content.eligibility().stream()
                        .map(ResidentView::eligibility)
                        .toList())
                .documents(
                        content.documents().stream().map(ResidentView::document).toList())
                .fees(content.fees().stream().map(ResidentView::fee).toList())
                .serviceTime(time(content.serviceTime()))
                .outcome(text(content.outcome()))
                .degradedMode(ServiceVersion.DegradedModeEnum.fromValue(content.degradedMode()))
                .form(form(content.form()))
                .workflow(ResidentWorkflow.of(content.workflow()))
                .exampleAnswers(object(content.exampleAnswers()));
        version.setLegalBasis(optionalText(content.legalBasis()));
        return version;
    }

    static Agency agency(ae.sharjah.digital.catalog.document.Agency agency) {
        return new Agency(agency.id(), text(agency.name()), Agency.KindEnum.fromValue(agency.kind()));
    }

    static Topic topic(ae.sharjah.digital.catalog.directory.ServiceGroup group, long services) {
        var view = new Topic(group.id(), text(group.name()), Math.toIntExact(services));
        view.setDescription(optionalText(group.description()));
        return view;
    }

    static Map<String, String> text(LocalizedText text) {
        return text.byLanguage();
    }

    static @Nullable Map<String, String> optionalText(@Nullable LocalizedText text) {
        return text == null ? null : text(text);
    }

    private static RequiredDocument document(ae.sharjah.digital.catalog.document.RequiredDocument one) {
        var view = new RequiredDocument(one.code(), text(one.label()), one.required());
        if (one.upload() != null) {
            view.setUpload(new DocumentUpload().types(one.upload().types()));
        }
        return view;
    }

    private static Eligibility eligibility(ae.sharjah.digital.catalog.document.Eligibility condition) {
        var view = new Eligibility(text(condition.text()));
        view.setRule(condition.rule());
        view.setReason(optionalText(condition.reason()));
        return view;
    }

    private static Fee fee(ae.sharjah.digital.catalog.document.Fee fee) {
        var view = new Fee(fee.code(), text(fee.label()));
        var amount = fee.amount();
        if (amount != null) {
            view.setAmount(new Money(amount.amount(), Money.CurrencyEnum.fromValue(amount.currency())));
        }
        view.setRule(fee.rule());
        view.setNote(optionalText(fee.note()));
        return view;
    }

    private static ServiceTime time(ae.sharjah.digital.catalog.document.ServiceTime time) {
        var view = new ServiceTime(time.promise(), text(time.text()));
        String calendar = time.calendar();
        view.setCalendar(calendar == null ? null : ServiceTime.CalendarEnum.fromValue(calendar));
        return view;
    }

    private static Form form(ae.sharjah.digital.catalog.document.Form form) {
        return new Form(
                object(form.schema()),
                form.ui().stream().map(ResidentView::field).toList());
    }

    private static FormField field(ae.sharjah.digital.catalog.document.Form.Field field) {
        var view = new FormField(field.pointer(), text(field.label()));
        view.setHint(optionalText(field.hint()));
        String widget = field.widget();
        view.setWidget(widget == null ? null : FormField.WidgetEnum.fromValue(widget));
        view.setPrefill(field.prefill());
        String concerns = field.concerns();
        view.setConcerns(concerns == null ? null : FormField.ConcernsEnum.fromValue(concerns));
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
