/** Files over HTTP, streamed both ways. */
@NullMarked
package ae.sharjah.digital.request.attachment.web;

import org.jspecify.annotations.NullMarked;
