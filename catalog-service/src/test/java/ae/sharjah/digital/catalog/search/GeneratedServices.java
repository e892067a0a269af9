package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.Keywords;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Any number of services, derived from the bundled ones. Each has the texts of its original with additional words of
 * its own, so that the vocabulary grows with the catalogue. The same seed produces the same services.
 */
final class GeneratedServices {
    private static final String ARABIC = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ARABIC_VOWELS = "اوي";
    private static final String LATIN = "bcdfghjklmnprstvwz";
    private static final String LATIN_VOWELS = "aeiou";
    private static final int WORDS = 6000;

    private final Random random = new Random(20261122);
    private final List<String> arabic = new ArrayList<>();
    private final List<String> latin = new ArrayList<>();

    private GeneratedServices() {
        for (int i = 0; i < WORDS; i++) {
            arabic.add(word(ARABIC, ARABIC_VOWELS));
            latin.add(word(LATIN, LATIN_VOWELS));
        }
    }

    static List<ServiceDocument> generate(int number) {
        List<ServiceDocument> originals = BundledServices.all();
        var many = new GeneratedServices();
        var all = new ArrayList<ServiceDocument>(number);
        for (int i = 0; i < number; i++) {
            all.add(many.copy(originals.get(i % originals.size()), i));
        }
        return all;
    }

    private ServiceDocument copy(ServiceDocument original, int number) {
        ServiceContent content = original.content();
        return copy(
                original,
                number,
                vary(content.title(), 1),
                vary(content.summary(), 2),
                vary(content.description(), 8),
                new Keywords(
                        vary(content.keywords().ar(), arabic),
                        vary(content.keywords().en(), latin)),
                vary(content.outcome(), 1));
    }

    /** Returns a copy with a number at the end of its title. */
    static ServiceDocument numberedCopy(ServiceDocument original, int number) {
        ServiceContent content = original.content();
        return copy(
                original,
                number,
                LocalizedText.of(
                        content.title().arabic() + " " + number, content.title().english() + " " + number),
                content.summary(),
                content.description(),
                content.keywords(),
                content.outcome());
    }

    private static ServiceDocument copy(
            ServiceDocument original,
            int number,
            LocalizedText title,
            LocalizedText summary,
            LocalizedText description,
            Keywords keywords,
            LocalizedText outcome) {
        ServiceContent content = original.content();
        String slug = content.slug() + "-" + number;
        return new ServiceDocument(
                new ServiceId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8))),
                1,
                original.publishedAt(),
                new ServiceContent(
                        slug,
                        content.agency(),
                        content.sector(),
                        content.audiences(),
                        content.lifeEvents(),
                        title,
                        summary,
                        description,
                        keywords,
                        content.channels(),
                        content.assurance(),
                        content.legalBasis(),
                        content.eligibility(),
                        content.documents(),
                        content.fees(),
                        content.serviceTime(),
                        outcome,
                        content.connection(),
                        content.degradedMode(),
                        content.form(),
                        content.workflow(),
                        content.exampleAnswers()));
    }

    private LocalizedText vary(LocalizedText text, int words) {
        return LocalizedText.of(vary(text.arabic(), arabic, words), vary(text.english(), latin, words));
    }

    private String vary(String text, List<String> words, int times) {
        var varied = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            varied.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return varied.toString();
    }

    private List<String> vary(List<String> keywords, List<String> words) {
        return keywords.stream()
                .map(keyword -> random.nextInt(3) == 0 ? vary(keyword, words, 1) : keyword)
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
