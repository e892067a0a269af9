/** The published catalogue in the words of public vocabularies: CPSV-AP, schema.org, DCAT-AP. */
@NullMarked
package ae.sharjah.digital.catalog.standards;

import org.jspecify.annotations.NullMarked;
