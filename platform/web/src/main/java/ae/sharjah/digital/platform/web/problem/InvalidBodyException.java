package ae.sharjah.digital.platform.web.problem;

import java.util.List;

/** Exception for a body with faults. The exchange ends when the faults of its other inputs are known too. */
public final class InvalidBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> ofShape;
    private final transient List<Fault> ofContent;

    /**
     * Creates the exception.
     *
     * @param ofShape faults that make the body unreadable, which is 400
     * @param ofContent faults of readable values, which are 422
     */
    public InvalidBodyException(List<Fault> ofShape, List<Fault> ofContent) {
        super("invalid body", null, false, false);
        this.ofShape = List.copyOf(ofShape);
        this.ofContent = List.copyOf(ofContent);
    }

    void addTo(InputFaults faults) {
        ofShape.forEach(faults::addShapeFault);
        faults.addContentFaults(ofContent);
    }
}
