/** Identifiers that several features share; they are plain UUIDs in JSON and in the database. */
@NullMarked
package ae.sharjah.digital.request.id;

import org.jspecify.annotations.NullMarked;
