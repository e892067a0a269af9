package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.request.api.resident.AnswerOriginResource;
import ae.sharjah.digital.request.api.resident.MissingOriginResource;
import ae.sharjah.digital.request.api.resident.ProblemErrorResource;
import ae.sharjah.digital.request.api.resident.RequestResource;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersValidator;
import ae.sharjah.digital.request.history.PlatformTexts;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.prefill.AnswerOrigin;
import ae.sharjah.digital.request.prefill.AnswerOrigins;
import ae.sharjah.digital.request.workflow.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Views of a draft's faults and of its prefilled answers. */
@Component
class DraftViews {
    private final AnswersValidator validator;
    private final AnswerOrigins origins;
    private final ProblemWriter problems;
    private final PlatformTexts texts;

    DraftViews(AnswersValidator check, AnswerOrigins origins, ProblemWriter problems, PlatformTexts texts) {
        this.validator = check;
        this.origins = origins;
        this.problems = problems;
        this.texts = texts;
    }

    /** Returns the draft's faults in the reader's language; null for a request that is no draft. */
    @Nullable
    List<ProblemErrorResource> faults(Request request, ServiceVersion service) {
        if (request.status() != Status.DRAFT) {
            return null;
        }
        Locale language = LocaleContextHolder.getLocale();
        return validator.faults(service, request.answers()).stream()
                .map(fault -> new ProblemErrorResource()
                        .pointer(fault.pointer())
                        .code(fault.code())
                        .message(problems.localize(fault, language)))
                .toList();
    }

    /** Adds the prefilled answers, and those that could not be prefilled; each list is omitted when empty. */
    void origins(RequestResource view, Request request, ServiceVersion service) {
        if (service.form().ui().stream().allMatch(field -> field.prefill() == null)) {
            return;
        }
        var prefilled = new ArrayList<AnswerOriginResource>();
        var missing = new ArrayList<MissingOriginResource>();
        for (AnswerOrigin origin : origins.of(request.id())) {
            switch (origin.source()) {
                case PERSON -> prefilled.add(filledIn(origin, AnswerOriginResource.SourceEnum.PERSON));
                case EARLIER_REQUEST ->
                    prefilled.add(filledIn(origin, AnswerOriginResource.SourceEnum.EARLIER_REQUEST));
                case PERSON_AWAY -> missing.add(missing(origin));
            }
        }
        view.prefilled(prefilled.isEmpty() ? null : prefilled);
        view.notPrefilled(missing.isEmpty() || request.status() != Status.DRAFT ? null : missing);
    }

    private AnswerOriginResource filledIn(AnswerOrigin origin, AnswerOriginResource.SourceEnum source) {
        return new AnswerOriginResource()
                .pointer(origin.pointer())
                .source(source)
                .text(text(origin))
                .requestId(RequestId.valueOrNull(origin.requestId()))
                .reference(origin.reference());
    }

    private MissingOriginResource missing(AnswerOrigin origin) {
        return new MissingOriginResource()
                .pointer(origin.pointer())
                .source(MissingOriginResource.SourceEnum.PERSON)
                .text(text(origin));
    }

    private Map<String, String> text(AnswerOrigin origin) {
        return texts.origins().getOrDefault(origin.source().code(), Map.of());
    }
}
