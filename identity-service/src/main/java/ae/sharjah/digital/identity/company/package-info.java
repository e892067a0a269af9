/** Companies and their owners, told by the economic department's register, and whom a person may act for. */
@NullMarked
package ae.sharjah.digital.identity.company;

import org.jspecify.annotations.NullMarked;
