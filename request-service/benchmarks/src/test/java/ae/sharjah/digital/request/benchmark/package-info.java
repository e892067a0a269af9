/** Benchmarks of submits, transitions and lists, compared with the bare database and a workflow engine. */
@NullMarked
package ae.sharjah.digital.request.benchmark;

import org.jspecify.annotations.NullMarked;
