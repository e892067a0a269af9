/** Analysis of Arabic and English text: tokens, stems, stop words, synonyms, spelling and transliteration. */
@NullMarked
package ae.sharjah.digital.catalog.search.text;

import org.jspecify.annotations.NullMarked;
