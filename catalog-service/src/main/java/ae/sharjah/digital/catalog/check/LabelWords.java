package ae.sharjah.digital.catalog.check;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a label says, however it is dressed.
 *
 * @param plain in lower case, without diacritics, punctuation and what cannot be seen
 * @param bare the same without the words of courtesy and command around it
 */
record LabelWords(String plain, String bare) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}ـ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'-]+");
    private static final Set<String> DRESS = Set.of(
            ("please kindly enter type write provide give state insert fill in here below what is required mandatory"
                            + " optional يرجى الرجاء رجاء فضلك من فضلا لطفا أدخل ادخل إدخال ادخال اكتب كتابة تزويدنا ما هو هي هنا"
                            + " أدناه مطلوب إلزامي اختياري")
                    .split(" "));

    static LabelWords of(String label) {
        String seen = UNSEEN.matcher(
                        Normalizer.normalize(label, Normalizer.Form.NFKC).replace('’', '\''))
                .replaceAll("");
        String plain =
                BETWEEN.matcher(seen.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String bare = Arrays.stream(plain.split(" "))
                .filter(word -> !DRESS.contains(word))
                .collect(Collectors.joining(" "));
        return new LabelWords(plain, bare);
    }
}
