/** Persons as the platform knows them. */
@NullMarked
package ae.sharjah.digital.identity;

import org.jspecify.annotations.NullMarked;
