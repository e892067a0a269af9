package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.history.StepDigest;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verification of a history: the chain is complete, every step follows the workflow, and the last one leads to the request's
 * state.
 */
@Component
public class HistoryVerifier {
    private final History history;
    private final ServiceVersions services;

    HistoryVerifier(History history, ServiceVersions services) {
        this.history = history;
        this.services = services;
    }

    /** Flaw of a history. */
    public enum Flaw {
        /** A step was changed, removed or inserted. */
        CHAIN_BROKEN,
        /** The workflow has no such step from the stage before. */
        NO_SUCH_WAY,
        /** The last step does not lead to the request's state. */
        NOT_WHERE_IT_STANDS
    }

    /**
     * Result of a verification.
     *
     * @param flaw the first that was found, or null
     * @param at the version of the step with the flaw, or null
     * @param steps number of verified steps
     * @param chained number of steps with a digest; steps from before there were digests have none
     * @param head the last digest in hexadecimal, or null where no step has one
     * @param known whether the digest that was asked about is one of them; null when none was asked about
     */
    public record Result(
            @Nullable Flaw flaw,
            @Nullable Long flawedVersion,
            int steps,
            int chained,
            @Nullable String head,
            @Nullable Boolean headKnown) {}

    /**
     * Verifies a request's history.
     *
     * @param asked a head that was noted earlier, in hexadecimal, or null
     */
    public Result verify(Request request, @Nullable String asked) {
        Workflow workflow =
                services.version(request.serviceId(), request.serviceVersion()).workflow();
        byte[] before = null;
        Step last = null;
        boolean known = false;
        int steps = 0;
        int chained = 0;
        for (History.ChainedStep entry : history.chainedSteps(request.id())) {
            Step step = entry.step();
            steps++;
            Flaw flaw = flaw(request, workflow, last, before, entry);
            if (flaw != null) {
                return new Result(flaw, step.version(), steps, chained, hex(before), asked == null ? null : known);
            }
            if (entry.digest() != null) {
                chained++;
                before = entry.digest();
                known |= hex(before).equalsIgnoreCase(asked);
            }
            last = step;
        }
        boolean stands = last != null
                && last.stage().equals(request.stage())
                && last.status() == request.status()
                && last.version() <= request.version();
        return new Result(
                stands ? null : Flaw.NOT_WHERE_IT_STANDS,
                stands || last == null ? null : last.version(),
                steps,
                chained,
                before == null ? null : hex(before),
                asked == null ? null : known);
    }

    private static @Nullable Flaw flaw(
            Request request,
            Workflow workflow,
            @Nullable Step last,
            byte @Nullable [] before,
            History.ChainedStep entry) {
        byte[] digest = entry.digest();
        if (digest == null ? before != null : !Arrays.equals(digest, expected(request, before, entry.step()))) {
            return Flaw.CHAIN_BROKEN;
        }
        return leads(workflow, last, entry.step()) ? null : Flaw.NO_SUCH_WAY;
    }

    private static byte[] expected(Request request, byte @Nullable [] before, Step step) {
        return StepDigest.chained(before, StepDigest.content(request.id(), step));
    }

    /** Returns whether a step follows the one before; a step without an action is the platform's own and keeps the stage. */
    private static boolean leads(Workflow workflow, @Nullable Step last, Step step) {
        String from = step.fromStage();
        if (last == null) {
            // The first step creates a draft, or submits a request without a draft.
            return from == null || from.equals(workflow.initial());
        }
        if (from == null || !from.equals(last.stage()) || step.version() <= last.version()) {
            return false;
        }
        if (PlatformSteps.includes(step)) {
            return true;
        }
        Optional<Action> action = action(workflow, from, step);
        return action.map(found -> reaches(workflow, found, from, step)).orElse(from.equals(step.stage()));
    }

    private static Optional<Action> action(Workflow workflow, String from, Step step) {
        Step.BranchMove within = step.branchMove();
        Stage stage = workflow.stage(from);
        Branch branch = within == null ? null : stage.branches().get(within.branch());
        if (within != null && branch == null) {
            return Optional.empty();
        }
        StageNode node = within == null || branch == null ? stage : branch.stage(within.from());
        return Optional.ofNullable(node.actions().get(step.action()));
    }

    private static boolean reaches(Workflow workflow, Action action, String from, Step step) {
        Step.BranchMove within = step.branchMove();
        if (action.by() != step.actor()) {
            return false;
        }
        if (within == null) {
            return action.to().equals(step.stage());
        }
        return action.to().equals(within.to()) && (from.equals(step.stage()) || joins(workflow.stage(from), step));
    }

    private static boolean joins(Stage stage, Step step) {
        var join = Objects.requireNonNull(stage.join());
        return join.passed().to().equals(step.stage())
                || (join.failed() != null && join.failed().to().equals(step.stage()));
    }

    private static String hex(byte @Nullable [] digest) {
        return digest == null ? "" : HexFormat.of().formatHex(digest);
    }
}
