/** The attachments API; contents are streamed in both directions. */
@NullMarked
package ae.sharjah.digital.request.attachment.web;

import org.jspecify.annotations.NullMarked;
