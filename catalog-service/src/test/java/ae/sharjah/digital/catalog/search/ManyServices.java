package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.Keywords;
import ae.sharjah.digital.catalog.document.LocalizedText;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Any number of services, derived from the bundled ones. Each has the texts of its original with additional words of
 * its own, so that the vocabulary grows with the catalogue. The same seed produces the same services.
 */
final class ManyServices {
    private static final String ARABIC = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ARABIC_VOWELS = "اوي";
    private static final String LATIN = "bcdfghjklmnprstvwz";
    private static final String LATIN_VOWELS = "aeiou";
    private static final int WORDS = 6000;

    private final Random random = new Random(20261122);
    private final List<String> arabic = new ArrayList<>();
    private final List<String> latin = new ArrayList<>();

    private ManyServices() {
        for (int i = 0; i < WORDS; i++) {
            arabic.add(word(ARABIC, ARABIC_VOWELS));
            latin.add(word(LATIN, LATIN_VOWELS));
        }
    }

    static List<ServiceDocument> of(int number) {
        List<ServiceDocument> originals = ShippedServices.all();
        var many = new ManyServices();
        var all = new ArrayList<ServiceDocument>(number);
        for (int i = 0; i < number; i++) {
            all.add(many.copy(originals.get(i % originals.size()), i));
        }
        return all;
    }

    private ServiceDocument copy(ServiceDocument original, int number) {
        ServiceContent content = original.content();
        String slug = content.slug() + "-" + number;
        var copy = new ServiceDocument(
                new ServiceId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8))),
                1,
                original.publishedAt(),
                new ServiceContent(
                        slug,
                        content.agency(),
                        content.sector(),
                        content.audiences(),
                        content.lifeEvents(),
                        varied(content.title(), 1),
                        varied(content.summary(), 2),
                        varied(content.description(), 8),
                        new Keywords(
                                varied(content.keywords().ar(), arabic),
                                varied(content.keywords().en(), latin)),
                        content.channels(),
                        content.assurance(),
                        content.legalBasis(),
                        content.eligibility(),
                        content.documents(),
                        content.fees(),
                        content.serviceTime(),
                        varied(content.outcome(), 1),
                        content.connection(),
                        content.degradedMode(),
                        content.form(),
                        content.workflow(),
                        content.exampleAnswers()));
        return copy;
    }

    private LocalizedText varied(LocalizedText text, int words) {
        return LocalizedText.of(varied(text.arabic(), arabic, words), varied(text.english(), latin, words));
    }

    private String varied(String text, List<String> words, int times) {
        var varied = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            varied.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return varied.toString();
    }

    private List<String> varied(List<String> keywords, List<String> words) {
        return keywords.stream()
                .map(keyword -> random.nextInt(3) == 0 ? varied(keyword, words, 1) : keyword)
                .toList();
    }

    private String word(String consonants, String vowels) {
        var word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(consonants.charAt(random.nextInt(consonants.length())));
            if (random.nextInt(3) > 0) {
                word.append(vowels.charAt(random.nextInt(vowels.length())));
            }
            word.append(consonants.charAt(random.nextInt(consonants.length())));
        }
        return word.toString();
    }
}
