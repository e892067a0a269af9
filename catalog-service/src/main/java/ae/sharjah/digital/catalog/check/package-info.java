/** What must hold before a service description may be published; every fault is told at once. */
@NullMarked
package ae.sharjah.digital.catalog.check;

import org.jspecify.annotations.NullMarked;
