/** REST endpoints for companies and principals. */
@NullMarked
package ae.sharjah.digital.identity.company.web;

import org.jspecify.annotations.NullMarked;
