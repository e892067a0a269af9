package ae.sharjah.digital.catalog.check;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a valid description and the fault that it leads to.
 *
 * @param expected pointer and code of the fault
 */
record FaultCase(Consumer<ObjectNode> change, String expected) {}
