package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries for benchmarks: those of the quality sets, and words of titles, each also with typing errors. */
final class BenchmarkQueries {
    private static final int OF_TITLES = 1500;

    private BenchmarkQueries() {}

    static List<String> of(List<ServiceDocument> services) {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        for (String set : List.of("tuning.tsv", "held-out.tsv")) {
            SearchQuality.readQueries(set).forEach(query -> queries.add(query.text()));
        }
        for (int i = 0; i < OF_TITLES; i++) {
            ServiceDocument service = services.get(random.nextInt(services.size()));
            var title = service.content().title();
            String[] words = (random.nextBoolean() ? title.arabic() : title.english()).split(" ");
            int from = random.nextInt(words.length);
            int to = Math.min(words.length, from + 1 + random.nextInt(3));
            String query = String.join(" ", List.of(words).subList(from, to));
            queries.add(random.nextInt(4) == 0 ? mistyped(query, random) : query);
        }
        return List.copyOf(queries);
    }

    private static String mistyped(String query, Random random) {
        int at = random.nextInt(query.length());
        return query.length() < 5 ? query : query.substring(0, at) + query.substring(at + 1);
    }
}
