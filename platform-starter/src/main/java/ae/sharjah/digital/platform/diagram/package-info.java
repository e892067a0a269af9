/** Pictures of states and the ways between them, as text for Mermaid. */
@NullMarked
package ae.sharjah.digital.platform.diagram;

import org.jspecify.annotations.NullMarked;
