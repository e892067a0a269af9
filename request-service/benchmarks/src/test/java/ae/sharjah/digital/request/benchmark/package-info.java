/** What submits, moves and lists cost, beside the bare database and beside a workflow engine. */
@NullMarked
package ae.sharjah.digital.request.benchmark;

import org.jspecify.annotations.NullMarked;
