package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.request.api.resident.AnswerOrigin;
import ae.sharjah.digital.request.api.resident.MissingOrigin;
import ae.sharjah.digital.request.api.resident.ProblemError;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersCheck;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Texts;
import ae.sharjah.digital.request.prefill.Origin;
import ae.sharjah.digital.request.prefill.Origins;
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
    private final AnswersCheck check;
    private final Origins origins;
    private final ProblemWriter problems;
    private final Texts texts;

    DraftViews(AnswersCheck check, Origins origins, ProblemWriter problems, Texts texts) {
        this.check = check;
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
        return check.faults(service, request.answers()).stream()
                .map(fault -> new ProblemError()
                        .pointer(fault.pointer())
                        .code(fault.code())
                        .message(problems.localize(fault, language)))
                .toList();
    }

    /** Adds what was filled in, and what could not be; each left out where there is none. */
    void origins(ae.sharjah.digital.request.api.resident.Request view, Request request, ServiceVersion service) {
        if (service.form().ui().stream().allMatch(field -> field.prefill() == null)) {
            return;
        }
        var prefilled = new ArrayList<AnswerOrigin>();
        var missing = new ArrayList<MissingOrigin>();
        for (Origin origin : origins.of(request.id())) {
            switch (origin.source()) {
                case PERSON -> prefilled.add(filledIn(origin, AnswerOrigin.SourceEnum.PERSON));
                case EARLIER_REQUEST -> prefilled.add(filledIn(origin, AnswerOrigin.SourceEnum.EARLIER_REQUEST));
                case PERSON_AWAY -> missing.add(missing(origin));
            }
        }
        view.prefilled(prefilled.isEmpty() ? null : prefilled);
        view.notPrefilled(missing.isEmpty() || request.status() != Status.DRAFT ? null : missing);
    }

    private AnswerOrigin filledIn(Origin origin, AnswerOrigin.SourceEnum source) {
        return new AnswerOrigin()
                .pointer(origin.pointer())
                .source(source)
                .text(text(origin))
                .requestId(origin.requestId())
                .reference(origin.reference());
    }

    private MissingOrigin missing(Origin origin) {
        return new MissingOrigin()
                .pointer(origin.pointer())
                .source(MissingOrigin.SourceEnum.PERSON)
                .text(text(origin));
    }

    private Map<String, String> text(Origin origin) {
        return texts.origins().getOrDefault(origin.source().code(), Map.of());
    }
}
