package ae.sharjah.digital.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faults of one exchange's input, gathered on its thread while the input is read, to be told together. */
final class InputFaults {
    private static final ThreadLocal<@Nullable InputFaults> CURRENT = new ThreadLocal<>();

    private final List<Fault> ofShape = new ArrayList<>();
    private final List<Fault> ofContent = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    static InputFaults begin() {
        var faults = new InputFaults();
        CURRENT.set(faults);
        return faults;
    }

    /** Null where nobody gathers. */
    static @Nullable InputFaults current() {
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    /** Something that cannot be understood: an unknown field, a value of the wrong kind, a parameter. */
    void ofShape(Fault fault) {
        ofShape.add(fault);
    }

    /** Something understood that is not allowed. */
    void ofContent(List<Fault> faults) {
        ofContent.addAll(faults);
    }

    /** What was left out of the body that was read: that it is missing is no fault of the input's. */
    void leftOut(String pointer) {
        leftOut.add(pointer);
    }

    boolean isEmpty() {
        return ofShape.isEmpty() && ofContent.isEmpty();
    }

    /** 400 when something was not understood or lies outside of the body, else 422. */
    ProblemException problem() {
        var all = Stream.concat(ofShape.stream(), ofContent.stream().filter(this::isOfTheInput))
                .toList();
        boolean content = ofShape.isEmpty()
                && all.stream().noneMatch(fault -> fault.pointer().startsWith("#"));
        return content ? ProblemException.invalid(all) : ProblemException.malformed(all);
    }

    private boolean isOfTheInput(Fault fault) {
        return leftOut.stream()
                .noneMatch(place ->
                        fault.pointer().equals(place) || fault.pointer().startsWith(place + "/"));
    }
}
