/** How a service version moves from its first draft to its end, and who may move it; no input and no output. */
@NullMarked
package ae.sharjah.digital.catalog.lifecycle;

import org.jspecify.annotations.NullMarked;
