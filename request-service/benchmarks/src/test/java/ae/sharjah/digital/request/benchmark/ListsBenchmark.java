package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.platform.paging.Cursor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What {@code benchmarks/lists} runs; no part of the tests. */
class ListsBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 5);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 4);
    private static final int MANY = Integer.getInteger("benchmark.requests", 1_000_000);
    private static final int FEW = 1_000;
    /** One request in twenty is this person's: 50,000 of a million. */
    private static final int ONE_IN = 20;

    private static final UUID PERSON = UUID.fromString("0199a000-0000-7000-8000-0000000000b2");
    private static final String FIRST = "/api/v1/requests?limit=20";

    @Test
    void comparesListsOverManyWithListsOverFew() throws Exception {
        BenchmarkDatabase many = filled(MANY);
        BenchmarkDatabase few = filled(FEW);
        plan("first page", many, "id < 'ffffffff-ffff-ffff-ffff-ffffffffffff'");
        plan("deep page", many, "id < '" + middle(many, MANY) + "'");
        var medians = new Medians();
        try (var large = ServiceProcess.start(many, List.of());
                var small = ServiceProcess.start(few, List.of())) {
            Map<String, List<Read>> lists = new LinkedHashMap<>();
            lists.put("first page of many", reads(large, FIRST));
            lists.put("first page of few", reads(small, FIRST));
            lists.put("deep page of many", reads(large, FIRST + "&cursor=" + cursor(large, many, MANY)));
            lists.put("deep page of few", reads(small, FIRST + "&cursor=" + cursor(small, few, FEW)));
            System.out.printf(
                    Locale.ROOT,
                    "%,d and %,d requests, one person with one in %d, %d clients, load before %.1f%n",
                    MANY,
                    FEW,
                    ONE_IN,
                    CLIENTS,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            for (int round = -1; round <= ROUNDS; round++) {
                for (var list : lists.entrySet()) {
                    Clients.Round read = Clients.run(list.getValue(), SECONDS);
                    if (round > 0) {
                        medians.add(list.getKey() + ": p50 ms", read.millis(.5));
                        medians.add(list.getKey() + ": p99 ms", read.millis(.99));
                    }
                }
            }
        }
        System.out.println("medians:");
        medians.print();
        for (String page : List.of("first page", "deep page")) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p99 of many is %.2f times that of few, p50 %.2f times (bound 2)%n",
                    page,
                    medians.of(page + " of many: p99 ms") / medians.of(page + " of few: p99 ms"),
                    medians.of(page + " of many: p50 ms") / medians.of(page + " of few: p50 ms"));
        }
    }

    /** Requests of the last three years, in the order of their identifiers. */
    private static BenchmarkDatabase filled(int requests) {
        BenchmarkDatabase database = BenchmarkDatabase.create();
        database.client()
                .sql("""
                        INSERT INTO request (id, reference, person_id, assurance, service_id, service_version, agency_id,
                                             stage, stage_since, status, waiting_on, waiting_role, waiting_since,
                                             waiting_until, answers, version, created_at, submitted_at, updated_at)
                        SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7000'
                                || '8000' || lpad(to_hex(number), 12, '0'))::uuid,
                               'SD-' || number,
                               CASE WHEN number % :oneIn = 0 THEN :person ELSE gen_random_uuid() END,
                               'SOP3', :service, 1, :agency, 'review', at,
                               CASE WHEN number % 10 = 0 THEN 'IN_PROGRESS' ELSE 'COMPLETED' END,
                               CASE WHEN number % 10 = 0 THEN 'officer' END, CASE WHEN number % 10 = 0 THEN 'officer' END,
                               CASE WHEN number % 10 = 0 THEN at END, CASE WHEN number % 10 = 0 THEN at + interval '2 days' END,
                               :answers, 3, at, at, at
                          FROM (SELECT number, now() - (:requests - number) * (interval '3 years' / :requests) AS at
                                  FROM generate_series(1, :requests) number) made
                        """)
                .param("oneIn", ONE_IN)
                .param("person", PERSON)
                .param("service", BenchmarkDatabase.SERVICE)
                .param("agency", BenchmarkDatabase.AGENCY)
                .param("answers", BenchmarkDatabase.resource("answers.json"))
                .param("requests", requests)
                .update();
        database.client().sql("VACUUM ANALYZE request").update();
        return database;
    }

    private static UUID middle(BenchmarkDatabase database, int requests) {
        return database.client()
                .sql("SELECT id FROM request WHERE person_id = :person ORDER BY id DESC OFFSET :middle LIMIT 1")
                .param("person", PERSON)
                .param("middle", requests / ONE_IN / 2)
                .query(UUID.class)
                .single();
    }

    private static void plan(String name, BenchmarkDatabase database, String before) {
        System.out.println("plan of the " + name + ":");
        database.client()
                .sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) SELECT * FROM request WHERE person_id = '"
                        + PERSON + "' AND " + before + " ORDER BY id DESC LIMIT 21")
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("  " + line));
    }

    /** The service's own cursor, got by asking for the page before. */
    private static String cursor(ServiceProcess service, BenchmarkDatabase database, int requests) throws IOException {
        String start = Cursor.of(middle(database, requests)).encoded();
        try (var connection = new HttpConnection(service.port())) {
            String page = connection.exchange(request(FIRST + "&cursor=" + start), 200);
            return JsonMapper.shared().readTree(page).path("next").asString();
        }
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ar\r\nAuthorization: Bearer "
                        + HttpConnection.resident(PERSON) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Read> reads(ServiceProcess service, String path) {
        var clients = new ArrayList<Read>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Read(service.port(), request(path)));
        }
        return clients;
    }

    /** Reads a page again and again, each time on a connection of its own: none is idle long enough to be closed. */
    private record Read(int port, byte[] request) implements Clients.Work {
        @Override
        public void once() throws IOException {
            try (var connection = new HttpConnection(port)) {
                connection.exchange(request, 200);
            }
        }
    }
}
