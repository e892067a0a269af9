package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.problem.ProblemWriter;
import ae.sharjah.digital.request.api.resident.AnswerOrigin;
import ae.sharjah.digital.request.api.resident.ProblemError;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersCheck;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Texts;
import ae.sharjah.digital.request.prefill.Origin;
import ae.sharjah.digital.request.prefill.Origins;
import ae.sharjah.digital.request.workflow.Status;
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
                        .message(problems.worded(fault, language)))
                .toList();
    }

    /** Null where nothing was filled in. */
    @Nullable
    List<AnswerOrigin> prefilled(Request request, ServiceVersion service) {
        if (service.form().ui().stream().allMatch(field -> field.prefill() == null)) {
            return null;
        }
        List<AnswerOrigin> all =
                origins.of(request.id()).stream().map(this::view).toList();
        return all.isEmpty() ? null : all;
    }

    private AnswerOrigin view(Origin origin) {
        String source = origin.source().code();
        return new AnswerOrigin()
                .pointer(origin.pointer())
                .source(AnswerOrigin.SourceEnum.fromValue(source))
                .text(texts.origins().getOrDefault(source, Map.of()))
                .requestId(origin.requestId())
                .reference(origin.reference());
    }
}
