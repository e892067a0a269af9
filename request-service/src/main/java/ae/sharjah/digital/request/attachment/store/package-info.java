/** Object stores for file contents: a folder, or any server with the S3 API. */
@NullMarked
package ae.sharjah.digital.request.attachment.store;

import org.jspecify.annotations.NullMarked;
