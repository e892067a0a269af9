package ae.sharjah.digital.catalog.check;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The normalized words of a label.
 *
 * @param plain the words in lower case, without diacritics, punctuation and invisible characters
 * @param essential the plain words without filler words, such as those that ask politely for input
 */
record LabelWords(String plain, String essential) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}ـ]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}'-]+");
    private static final Set<String> FILLER_WORDS = Set.of(
            ("please kindly enter type write provide give state insert fill in here below what is required mandatory"
                            + " optional يرجى الرجاء رجاء فضلك من فضلا لطفا أدخل ادخل إدخال ادخال اكتب كتابة تزويدنا ما هو هي هنا"
                            + " أدناه مطلوب إلزامي اختياري")
                    .split(" "));

    static LabelWords parse(String label) {
        String seen = INVISIBLE
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFKC).replace('’', '\''))
                .replaceAll("");
        String plain = SEPARATORS
                .matcher(seen.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String bare = Arrays.stream(plain.split(" "))
                .filter(word -> !FILLER_WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return new LabelWords(plain, bare);
    }
}
