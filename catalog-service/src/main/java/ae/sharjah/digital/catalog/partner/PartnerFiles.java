package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.catalog.check.PublicationCheck;
import ae.sharjah.digital.catalog.comparison.Difference;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.catalog.publication.PublicationGate;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionComparison;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.VersionLifecycle.Command;
import ae.sharjah.digital.catalog.publication.VersionLifecycle.Target;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Checks files, compares them with the published versions and submits them for review, all or none. */
@Component
public class PartnerFiles {
    private final PublicationGate gate;
    private final Versions versions;
    private final VersionLifecycle lifecycle;
    private final VersionComparison comparison;

    PartnerFiles(PublicationGate gate, Versions versions, VersionLifecycle lifecycle, VersionComparison comparison) {
        this.gate = gate;
        this.versions = versions;
        this.lifecycle = lifecycle;
        this.comparison = comparison;
    }

    /** A file as received. */
    public record SentFile(String name, String content) {}

    /** A parsed file and its outcome. */
    private record InspectedFile(DescriptionFile file, FileOutcome outcome) {
        String slug() {
            return Objects.requireNonNull(outcome.slug());
        }
    }

    /** Checks and compares all files; stores nothing. */
    @Transactional(readOnly = true)
    public List<FileOutcome> inspect(String agency, List<SentFile> sent) {
        return inspectAll(agency, sent).stream().map(InspectedFile::outcome).toList();
    }

    /** Inspects all files within one budget, so that many take no longer than one. */
    private List<InspectedFile> inspectAll(String agency, List<SentFile> sent) {
        Set<String> seen = new HashSet<>();
        return PublicationCheck.newBudget()
                .call(() -> sent.stream()
                        .map(one -> DescriptionFile.read(one.name(), one.content()))
                        .map(file -> new InspectedFile(file, inspect(agency, file, seen)))
                        .toList());
    }

    /**
     * Submits the files for review. Idempotent: submitting the same files again changes nothing.
     *
     * @throws ProblemException 422 with the faults of all files, each below {@code /files/<index>/content}
     */
    @Transactional
    public List<FileOutcome> apply(Actor author, String agency, List<SentFile> sent) {
        List<InspectedFile> inspected = inspectAll(agency, sent);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < inspected.size(); i++) {
            String at = "/files/" + i + "/content";
            inspected.get(i).outcome().faults().forEach(fault -> faults.add(fault.below(at)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        // In the order of their slugs: all code that locks several services uses this order to avoid deadlocks.
        Map<String, FileOutcome> submitted = inspected.stream()
                .sorted(Comparator.comparing(InspectedFile::slug))
                .collect(Collectors.toMap(InspectedFile::slug, one -> submit(author, agency, one)));
        return inspected.stream()
                .map(one -> Objects.requireNonNull(submitted.get(one.slug())))
                .toList();
    }

    private FileOutcome submit(Actor author, String agency, InspectedFile inspected) {
        FileOutcome file = inspected.outcome();
        if (file.result() != FileOutcome.Result.NEW && file.result() != FileOutcome.Result.CHANGED) {
            return file;
        }
        ObjectNode description = Objects.requireNonNull(inspected.file().description());
        ServiceVersion found = file.version();
        ServiceVersion draft;
        if (found == null) {
            draft = lifecycle.createService(author, agency, description);
        } else {
            ServiceId service = found.serviceId();
            ServiceVersion open =
                    versions.findOpen(service).orElseGet(() -> lifecycle.createVersion(author, agency, service, null));
            draft = lifecycle.changeDraft(author, target(agency, open), description);
        }
        return file.withVersion(
                lifecycle.execute(author, target(agency, draft), new Command(LifecycleAction.SUBMIT, null, null)));
    }

    private static Target target(String agency, ServiceVersion version) {
        return new Target(agency, version.serviceId(), version.version(), version.revision());
    }

    private FileOutcome inspect(String agency, DescriptionFile file, Set<String> seen) {
        ObjectNode description = file.description();
        if (description == null) {
            return faulty(file, null, file.faults());
        }
        String slug = description.path("slug").asString("");
        var faults = new ArrayList<Fault>();
        if (!seen.add(slug)) {
            faults.add(Fault.of("/slug", "repeated"));
        }
        if (!description.path("agency").asString("").equals(agency)) {
            faults.add(Fault.of("/agency", "agency-not-yours", agency));
        }
        List<ServiceVersion> known = versions.findAll(slug);
        if (known.stream().anyMatch(version -> !version.agency().equals(agency))) {
            faults.add(Fault.of("/slug", "slug-taken"));
        }
        faults.addAll(gate.faults(description));
        return faults.isEmpty() ? compare(file, slug, description, known) : faulty(file, slug, faults);
    }

    private FileOutcome compare(DescriptionFile file, String slug, ObjectNode description, List<ServiceVersion> known) {
        Optional<ServiceVersion> open =
                known.stream().filter(version -> version.status().isOpen()).findFirst();
        Optional<ServiceVersion> current = known.stream()
                .filter(version ->
                        version.status() == VersionStatus.PUBLISHED || version.status() == VersionStatus.SUSPENDED)
                .findFirst();
        List<Difference> differences = current.map(now -> comparison.compare(now.description(), description))
                .orElse(List.of());
        boolean reviewed = open.isPresent() && open.get().status() != VersionStatus.DRAFT;
        if (reviewed) {
            boolean same =
                    comparison.compare(open.get().description(), description).isEmpty();
            var result = same ? FileOutcome.Result.UNCHANGED : FileOutcome.Result.BUSY;
            return outcome(file, result, slug, open.get(), differences);
        }
        if (current.isPresent() && differences.isEmpty() && open.isEmpty()) {
            return outcome(file, FileOutcome.Result.UNCHANGED, slug, current.get(), differences);
        }
        var result = current.isPresent() ? FileOutcome.Result.CHANGED : FileOutcome.Result.NEW;
        return outcome(file, result, slug, known.isEmpty() ? null : known.getFirst(), differences);
    }

    private static FileOutcome outcome(
            DescriptionFile file,
            FileOutcome.Result result,
            String slug,
            @Nullable ServiceVersion version,
            List<Difference> differences) {
        return new FileOutcome(file.name(), result, slug, version, List.of(), differences);
    }

    private static FileOutcome faulty(DescriptionFile file, @Nullable String slug, List<Fault> faults) {
        return new FileOutcome(file.name(), FileOutcome.Result.FAULTY, slug, null, List.copyOf(faults), List.of());
    }
}
