/** The published catalogue in public vocabularies: CPSV-AP, schema.org, DCAT-AP. */
@NullMarked
package ae.sharjah.digital.catalog.standards;

import org.jspecify.annotations.NullMarked;
