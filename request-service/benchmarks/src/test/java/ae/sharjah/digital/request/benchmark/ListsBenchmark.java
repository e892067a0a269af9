package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.platform.web.paging.Cursor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
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
    private static final UUID OFFICER = UUID.fromString("0199a000-0000-7000-8000-0000000000b3");
    private static final String OF_PERSON = "/api/v1/requests?limit=20";
    private static final String QUEUE = "/api/agency/v1/tasks?limit=20";
    private static final String FIRST_OF_PERSON = """
            SELECT page.* FROM unnest(ARRAY['%s']::uuid[]) AS mine (whose)
              CROSS JOIN LATERAL (SELECT * FROM request WHERE person_id = mine.whose AND id < '%s'
                                   ORDER BY id DESC LIMIT 21) AS page
             ORDER BY page.id DESC
            """;
    private static final String FIRST_OF_QUEUE = """
            SELECT one.* FROM unnest(ARRAY['', 'officer']) AS mine (held)
              CROSS JOIN LATERAL (SELECT * FROM task WHERE agency_id = '%s' AND (role, due, id) > (mine.held, '%s', '%s')
                                     AND role <= mine.held ORDER BY role, due, id LIMIT 21) AS one
             ORDER BY one.due, one.id LIMIT 21
            """;

    /** @param requests how many, one in {@link #ONE_IN} the person's @param open how many of them wait for officers */
    private record Filled(BenchmarkDatabase database, int requests, int open) {}

    @Test
    void comparesListsOverManyWithListsOverFew() throws Exception {
        Filled many = filled(MANY, MANY / 10);
        Filled few = filled(FEW, FEW);
        plan("first page of many", many, FIRST_OF_PERSON.formatted(PERSON, "ffffffff-ffff-ffff-ffff-ffffffffffff"));
        plan("deep page of many", many, FIRST_OF_PERSON.formatted(PERSON, middleOfPerson(many)));
        plan("first page of the queue of many", many, queue("-infinity", new UUID(0, 0).toString()));
        Due middle = middleOfQueue(many);
        plan(
                "deep page of the queue of many",
                many,
                queue(middle.due().toString(), middle.id().toString()));
        var medians = new Medians();
        try (var large = ServiceProcess.start(many.database(), List.of());
                var small = ServiceProcess.start(few.database(), List.of())) {
            Map<String, List<Read>> lists = new LinkedHashMap<>();
            pages(lists, "many", large, many);
            pages(lists, "few", small, few);
            System.out.printf(
                    Locale.ROOT,
                    "%,d and %,d requests, one person with one in %d, queues of %,d and %,d, %d clients, load before %.1f%n",
                    MANY,
                    FEW,
                    ONE_IN,
                    many.open(),
                    few.open(),
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
        for (String page : List.of("first page", "deep page", "queue", "deep page of the queue")) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p99 of many is %.2f times that of few, p50 %.2f times (bound 2)%n",
                    page,
                    medians.of(page + " of many: p99 ms") / medians.of(page + " of few: p99 ms"),
                    medians.of(page + " of many: p50 ms") / medians.of(page + " of few: p50 ms"));
        }
    }

    private static void pages(Map<String, List<Read>> lists, String size, ServiceProcess service, Filled filled)
            throws IOException {
        String person = HttpConnection.resident(PERSON);
        String officer = HttpConnection.officer(OFFICER, BenchmarkDatabase.AGENCY);
        Due middle = middleOfQueue(filled);
        String ofPerson = next(
                service,
                person,
                OF_PERSON + "&cursor=" + Cursor.of(middleOfPerson(filled)).encode());
        String ofQueue = next(
                service,
                officer,
                QUEUE + "&cursor=" + Cursor.of(middle.due(), middle.id()).encode());
        lists.put("first page of " + size, reads(service, person, OF_PERSON));
        lists.put("deep page of " + size, reads(service, person, OF_PERSON + "&cursor=" + ofPerson));
        lists.put("queue of " + size, reads(service, officer, QUEUE));
        lists.put("deep page of the queue of " + size, reads(service, officer, QUEUE + "&cursor=" + ofQueue));
    }

    /** Requests of the last three years, in the order of their identifiers; those that are open are spread among them. */
    private static Filled filled(int requests, int open) {
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
                               'SOP3', :service, 1, :agency, CASE WHEN open THEN 'review' ELSE 'completed' END, at,
                               CASE WHEN open THEN 'IN_PROGRESS' ELSE 'COMPLETED' END,
                               CASE WHEN open THEN 'officer' END, CASE WHEN open THEN 'officer' END,
                               CASE WHEN open THEN at END, CASE WHEN open THEN at + interval '2 days' END,
                               :answers, 3, at, at, at
                          FROM (SELECT number, number % (:requests / :open) = 0 AS open,
                                       now() - (:requests - number) * (interval '3 years' / :requests) AS at
                                  FROM generate_series(1, :requests) number) made
                        """)
                .param("oneIn", ONE_IN)
                .param("open", open)
                .param("person", PERSON)
                .param("service", BenchmarkDatabase.SERVICE)
                .param("agency", BenchmarkDatabase.AGENCY)
                .param("answers", BenchmarkDatabase.resource("answers.json"))
                .param("requests", requests)
                .update();
        database.client().sql("""
                        INSERT INTO task (id, request_id, branch, place, stage_since, agency_id, role, service_id, status,
                                          since, due, version)
                        SELECT id, id, '', stage, stage_since, agency_id, waiting_role, service_id, status,
                               waiting_since, waiting_until, 1
                          FROM request WHERE waiting_role IS NOT NULL
                        """).update();
        database.client().sql("VACUUM ANALYZE request").update();
        database.client().sql("VACUUM ANALYZE task").update();
        return new Filled(database, requests, open);
    }

    private static UUID middleOfPerson(Filled filled) {
        return filled.database()
                .client()
                .sql("SELECT id FROM request WHERE person_id = :person ORDER BY id DESC OFFSET :middle LIMIT 1")
                .param("person", PERSON)
                .param("middle", filled.requests() / ONE_IN / 2)
                .query(UUID.class)
                .single();
    }

    private record Due(OffsetDateTime due, UUID id) {}

    private static Due middleOfQueue(Filled filled) {
        return filled.database()
                .client()
                .sql("SELECT due, id FROM task ORDER BY due, id OFFSET :middle LIMIT 1")
                .param("middle", filled.open() / 2)
                .query((row, number) ->
                        new Due(row.getObject("due", OffsetDateTime.class), row.getObject("id", UUID.class)))
                .single();
    }

    private static String queue(String due, String id) {
        return FIRST_OF_QUEUE.formatted(BenchmarkDatabase.AGENCY, due, id);
    }

    private static void plan(String name, Filled filled, String query) {
        System.out.println("plan of the " + name + ":");
        filled.database()
                .client()
                .sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) " + query)
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("  " + line));
    }

    /** The service's own cursor, got by asking for the page before. */
    private static String next(ServiceProcess service, String token, String path) throws IOException {
        try (var connection = new HttpConnection(service.port())) {
            String page = connection.exchange(request(token, path), 200);
            return JsonMapper.shared().readTree(page).path("next").asString();
        }
    }

    private static byte[] request(String token, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ar\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Read> reads(ServiceProcess service, String token, String path) {
        var clients = new ArrayList<Read>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Read(service.port(), request(token, path)));
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
