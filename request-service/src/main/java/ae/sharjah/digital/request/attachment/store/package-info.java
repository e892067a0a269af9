/** Where the bytes lie: a folder, or anything that speaks the S3 API. */
@NullMarked
package ae.sharjah.digital.request.attachment.store;

import org.jspecify.annotations.NullMarked;
