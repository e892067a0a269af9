/** Companies and principals over HTTP. */
@NullMarked
package ae.sharjah.digital.identity.company.web;

import org.jspecify.annotations.NullMarked;
