/** Companies and their owners from the economic department's register, and the principals a person may act for. */
@NullMarked
package ae.sharjah.digital.identity.company;

import org.jspecify.annotations.NullMarked;
