/** A server that speaks the S3 API, for tests. */
@NullMarked
package ae.sharjah.digital.local.objectstore;

import org.jspecify.annotations.NullMarked;
