package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.problem.ProblemWriter;
import ae.sharjah.digital.request.api.resident.AnswerOrigin;
import ae.sharjah.digital.request.api.resident.MissingOrigin;
import ae.sharjah.digital.request.api.resident.ProblemError;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersValidator;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.history.PlatformTexts;
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

/** What a draft still lacks, and what was filled into it. */
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

    /** In the reader's language; null for all that is no draft. */
    @Nullable
    List<ProblemError> faults(Request request, ServiceVersion service) {
        if (request.status() != Status.DRAFT) {
            return null;
        }
        Locale language = LocaleContextHolder.getLocale();
        return validator.faults(service, request.answers()).stream()
                .map(fault -> new ProblemError()
                        .pointer(fault.pointer())
                        .code(fault.code())
                        .message(problems.worded(fault, language)))
                .toList();
    }

    /** Adds what was filled in, and what could not be; each left out where there is none. */
    void origins(ae.sharjah.digital.request.api.resident.Request view, Request request, ServiceVersion service) {
        if (service.form().ui().stream().allMatch(field -> field.prefill() == null)) {
            return;
        }
        var prefilled = new ArrayList<AnswerOrigin>();
        var missing = new ArrayList<MissingOrigin>();
        for (AnswerOrigin origin : origins.of(request.id())) {
            switch (origin.source()) {
                case PERSON -> prefilled.add(filledIn(origin, AnswerOrigin.SourceEnum.PERSON));
                case EARLIER_REQUEST -> prefilled.add(filledIn(origin, AnswerOrigin.SourceEnum.EARLIER_REQUEST));
                case PERSON_AWAY -> missing.add(missing(origin));
            }
        }
        view.prefilled(prefilled.isEmpty() ? null : prefilled);
        view.notPrefilled(missing.isEmpty() || request.status() != Status.DRAFT ? null : missing);
    }

    private AnswerOrigin filledIn(AnswerOrigin origin, AnswerOrigin.SourceEnum source) {
        return new AnswerOrigin()
                .pointer(origin.pointer())
                .source(source)
                .text(text(origin))
                .requestId(origin.requestId())
                .reference(origin.reference());
    }

    private MissingOrigin missing(AnswerOrigin origin) {
        return new MissingOrigin()
                .pointer(origin.pointer())
                .source(MissingOrigin.SourceEnum.PERSON)
                .text(text(origin));
    }

    private Map<String, String> text(AnswerOrigin origin) {
        return texts.origins().getOrDefault(origin.source().code(), Map.of());
    }
}
