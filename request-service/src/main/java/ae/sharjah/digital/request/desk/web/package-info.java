/** The agency API of the officers' desk. */
@NullMarked
package ae.sharjah.digital.request.desk.web;

import org.jspecify.annotations.NullMarked;
