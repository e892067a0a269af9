package ae.sharjah.digital.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults of one exchange's input, collected on its thread while the input is read, to be reported together. */
final class InputFaults {
    private static final ThreadLocal<@Nullable InputFaults> CURRENT = new ThreadLocal<>();

    private final List<Fault> shapeFaults = new ArrayList<>();
    private final List<Fault> contentFaults = new ArrayList<>();

    static InputFaults begin() {
        var faults = new InputFaults();
        CURRENT.set(faults);
        return faults;
    }

    /** Returns the collection of this thread, or null when there is none. */
    static @Nullable InputFaults current() {
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    /** Adds a fault of shape: an unknown field, a value of the wrong type, a parameter. */
    void addShapeFault(Fault fault) {
        shapeFaults.add(fault);
    }

    /** Adds faults of content: values that were read but are not allowed. */
    void addContentFaults(List<Fault> faults) {
        contentFaults.addAll(faults);
    }

    boolean isEmpty() {
        return shapeFaults.isEmpty() && contentFaults.isEmpty();
    }

    /** Returns 400 for faults of shape or outside the body, else 422. */
    ProblemException toProblem() {
        var all = Stream.concat(shapeFaults.stream(), contentFaults.stream()).toList();
        boolean content = shapeFaults.isEmpty()
                && all.stream().noneMatch(fault -> fault.pointer().startsWith("#"));
        return content ? ProblemException.invalid(all) : ProblemException.malformed(all);
    }
}
