package ae.sharjah.digital.catalog.partner.web;

import ae.sharjah.digital.catalog.api.agency.ProblemErrorResource;
import ae.sharjah.digital.catalog.api.partner.FileReportResource;
import ae.sharjah.digital.catalog.api.partner.FileResultResource;
import ae.sharjah.digital.catalog.api.partner.FilesApi;
import ae.sharjah.digital.catalog.api.partner.SentFilesResource;
import ae.sharjah.digital.catalog.lifecycle.ActingParty;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.partner.FileOutcome;
import ae.sharjah.digital.catalog.partner.PartnerFiles;
import ae.sharjah.digital.catalog.publication.web.ComparisonViews;
import ae.sharjah.digital.catalog.publication.web.PublisherAgency;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The API for the system of a partner, over the services of its agency. */
@RestController
@PreAuthorize("denyAll()")
class FilesController implements FilesApi {
    private static final String PUBLISHER = "hasRole('publisher')";

    private final PartnerFiles files;
    private final ComparisonViews comparisons;
    private final ProblemWriter texts;
    private final CurrentCaller caller;

    FilesController(PartnerFiles files, ComparisonViews comparisons, ProblemWriter texts, CurrentCaller caller) {
        this.files = files;
        this.comparisons = comparisons;
        this.texts = texts;
        this.caller = caller;
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<FileReportResource> validateFiles(SentFilesResource body) {
        return report(files.inspect(agency(), sentFiles(body)));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<FileReportResource> compareFiles(SentFilesResource body) {
        return report(files.inspect(agency(), sentFiles(body)));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<FileReportResource> applyFiles(SentFilesResource body) {
        var author = new Actor(ActingParty.AGENCY, caller.get().id().toString());
        return report(files.apply(author, agency(), sentFiles(body)));
    }

    private static List<PartnerFiles.SentFile> sentFiles(SentFilesResource body) {
        return body.getFiles().stream()
                .map(file -> new PartnerFiles.SentFile(file.getName(), file.getContent()))
                .toList();
    }

    private String agency() {
        return PublisherAgency.require(caller.get());
    }

    private ResponseEntity<FileReportResource> report(List<FileOutcome> outcomes) {
        return ResponseEntity.ok(
                new FileReportResource(outcomes.stream().map(this::view).toList()));
    }

    private FileResultResource view(FileOutcome outcome) {
        var language = LocaleContextHolder.getLocale();
        var faults = outcome.faults().stream()
                .map(fault -> new ProblemErrorResource(fault.pointer(), fault.code(), texts.localize(fault, language)))
                .toList();
        var view = new FileResultResource(
                outcome.name(),
                FileResultResource.ResultEnum.fromValue(outcome.result().name().toLowerCase(Locale.ROOT)),
                faults,
                comparisons.views(outcome.differences()));
        view.setSlug(outcome.slug());
        var version = outcome.version();
        if (version != null) {
            view.setServiceId(version.serviceId().value());
            view.setVersion(version.version());
        }
        return view;
    }
}
