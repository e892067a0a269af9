/** Pictures of states and the ways between them, as text for Mermaid. */
@NullMarked
package ae.sharjah.digital.servicedefinition.drawing;

import org.jspecify.annotations.NullMarked;
