package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.catalog.comparison.Difference;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.catalog.publication.Gate;
import ae.sharjah.digital.catalog.publication.VersionComparison;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.VersionLifecycle.Command;
import ae.sharjah.digital.catalog.publication.VersionLifecycle.Target;
import ae.sharjah.digital.catalog.publication.VersionRow;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Looks at files, says what they would change, and hands them in for review, all or none. */
@Component
public class PartnerFiles {
    private final Gate gate;
    private final Versions versions;
    private final VersionLifecycle lifecycle;
    private final VersionComparison comparison;

    PartnerFiles(Gate gate, Versions versions, VersionLifecycle lifecycle, VersionComparison comparison) {
        this.gate = gate;
        this.versions = versions;
        this.lifecycle = lifecycle;
        this.comparison = comparison;
    }

    /** A file as it was sent. */
    public record Sent(String name, String content) {}

    /** A file as it was read, and what it would lead to. */
    private record Looked(DescriptionFile file, FileOutcome outcome) {
        String slug() {
            return Objects.requireNonNull(outcome.slug());
        }
    }

    /** Every fault of every file; nothing is stored. */
    @Transactional(readOnly = true)
    public List<FileOutcome> look(String agency, List<Sent> sent) {
        return looked(agency, sent).stream().map(Looked::outcome).toList();
    }

    private List<Looked> looked(String agency, List<Sent> sent) {
        Set<String> seen = new HashSet<>();
        return sent.stream()
                .map(one -> DescriptionFile.read(one.name(), one.content()))
                .map(file -> new Looked(file, look(agency, file, seen)))
                .toList();
    }

    /**
     * Hands the files in. The same files again change nothing.
     *
     * @throws ProblemException 422 with the faults of all files, each below {@code /files/<place>/content}
     */
    @Transactional
    public List<FileOutcome> apply(Actor author, String agency, List<Sent> sent) {
        List<Looked> looked = looked(agency, sent);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < looked.size(); i++) {
            String at = "/files/" + i + "/content";
            looked.get(i)
                    .outcome()
                    .faults()
                    .forEach(fault -> faults.add(
                            new Fault(at + fault.pointer(), fault.code(), fault.arguments(), fault.message())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        // In the order of their slugs, as everyone who takes several services at once does.
        Map<String, FileOutcome> handedIn = looked.stream()
                .sorted(Comparator.comparing(Looked::slug))
                .collect(Collectors.toMap(Looked::slug, one -> handIn(author, agency, one)));
        return looked.stream()
                .map(one -> Objects.requireNonNull(handedIn.get(one.slug())))
                .toList();
    }

    private FileOutcome handIn(Actor author, String agency, Looked looked) {
        FileOutcome file = looked.outcome();
        if (file.result() != FileOutcome.Result.NEW && file.result() != FileOutcome.Result.CHANGED) {
            return file;
        }
        ObjectNode description = Objects.requireNonNull(looked.file().description());
        VersionRow found = file.version();
        VersionRow draft;
        if (found == null) {
            draft = lifecycle.create(author, agency, description);
        } else {
            UUID service = found.serviceId();
            VersionRow open = versions.open(service).orElseGet(() -> lifecycle.begin(author, agency, service, null));
            draft = lifecycle.change(author, target(agency, open), description);
        }
        return file.handedIn(
                lifecycle.act(author, target(agency, draft), new Command(LifecycleAction.SUBMIT, null, null)));
    }

    private static Target target(String agency, VersionRow version) {
        return new Target(agency, version.serviceId(), version.version(), version.revision());
    }

    private FileOutcome look(String agency, DescriptionFile file, Set<String> seen) {
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
        List<VersionRow> known = versions.of(slug);
        if (known.stream().anyMatch(version -> !version.agency().equals(agency))) {
            faults.add(Fault.of("/slug", "slug-taken"));
        }
        faults.addAll(gate.faults(description));
        return faults.isEmpty() ? compared(file, slug, description, known) : faulty(file, slug, faults);
    }

    private FileOutcome compared(DescriptionFile file, String slug, ObjectNode description, List<VersionRow> known) {
        Optional<VersionRow> open =
                known.stream().filter(version -> version.status().isOpen()).findFirst();
        Optional<VersionRow> current = known.stream()
                .filter(version ->
                        version.status() == VersionStatus.PUBLISHED || version.status() == VersionStatus.SUSPENDED)
                .findFirst();
        List<Difference> differences = current.map(now -> comparison.between(now.description(), description))
                .orElse(List.of());
        boolean reviewed = open.isPresent() && open.get().status() != VersionStatus.DRAFT;
        if (reviewed) {
            boolean same =
                    comparison.between(open.get().description(), description).isEmpty();
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
            @Nullable VersionRow version,
            List<Difference> differences) {
        return new FileOutcome(file.name(), result, slug, version, List.of(), differences);
    }

    private static FileOutcome faulty(DescriptionFile file, @Nullable String slug, List<Fault> faults) {
        return new FileOutcome(file.name(), FileOutcome.Result.FAULTY, slug, null, List.copyOf(faults), List.of());
    }
}
