/** Workflow core: the transitions of a request from stage to stage; pure, without time or storage. */
@NullMarked
package ae.sharjah.digital.request.workflow;

import org.jspecify.annotations.NullMarked;
