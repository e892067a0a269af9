/** Drawings of workflows: diagrams of states and transitions, as Mermaid text. */
@NullMarked
package ae.sharjah.digital.servicedefinition.drawing;

import org.jspecify.annotations.NullMarked;
