/** Identity service: profiles of persons, and companies they may act for. */
@NullMarked
package ae.sharjah.digital.identity;

import org.jspecify.annotations.NullMarked;
