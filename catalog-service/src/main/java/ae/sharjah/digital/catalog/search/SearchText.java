package ae.sharjah.digital.catalog.search;

import java.text.Normalizer;

/** Writes a text the one way it is indexed and asked for, where Unicode and keyboards allow several. */
final class SearchText {
    private SearchText() {}

    static String plain(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var plain = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            switch (c) {
                case 'ؤ' -> plain.append('و');
                case 'ئ', 'ی' -> plain.append('ي');
                case 'ک' -> plain.append('ك');
                case 'ہ', 'ھ' -> plain.append('ه');
                case 'ء' -> {}
                // Marks of direction and joiners would become part of a word.
                case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\uFEFF' -> {}
                default -> {
                    if (!(c >= '\u202A' && c <= '\u202E') && !(c >= '\u2066' && c <= '\u2069')) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }
}
