package ae.sharjah.digital.request.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.RequestServiceApplication;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.DraftExpiry;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.RandomWorkflows;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Concurrent actions of all parties on requests of random workflows: applicant, officers, the agency's system, payments and
 * the platform's timers act on the same request in the real service on a real database. A seed reproduces the definitions
 * and the attempts; which of them collide depends on the processors.
 */
class RandomWorkflowIT {
    private static final int ATTEMPTS_OF_EACH = 12;
    private static final String AGENCY = "sharjah-municipality";
    private static final String WORDS = "Because";
    private static final Set<Input> ALL = Set.of(Input.values());

    private static @Nullable ConfigurableApplicationContext running;

    private final JsonMapper json = JsonMapper.shared();
    private final JdbcClient jdbc = bean(JdbcClient.class);
    private final TransactionTemplate transactions = bean(TransactionTemplate.class);
    private final RequestCreation creation = bean(RequestCreation.class);
    private final ApplicantActions applicants = bean(ApplicantActions.class);
    private final OfficerActions officers = bean(OfficerActions.class);
    private final AgencyActions agency = bean(AgencyActions.class);
    private final Requests requests = bean(Requests.class);
    private final TransitionDecider decider = bean(TransitionDecider.class);
    private final RequestTransition transition = bean(RequestTransition.class);
    private final TimedActions platform = bean(TimedActions.class);
    private final History history = bean(History.class);
    private final ServiceVersions versions = bean(ServiceVersions.class);

    @BeforeContainer
    static void startsTheService() {
        var server = TestServers.postgres();
        running = SpringApplication.run(
                RequestServiceApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--OIDC_ISSUER=" + TestTokens.issuer(),
                "--DATABASE_URL=" + server.jdbcUrl(server.createDatabase()),
                "--DATABASE_USERNAME=" + server.username(),
                "--DATABASE_PASSWORD=" + server.password(),
                "--KAFKA_BOOTSTRAP_SERVERS=" + TestServers.kafka().bootstrapServers());
    }

    @AfterContainer
    static void stopsIt() {
        requireNonNull(running).close();
    }

    private static <T> T bean(Class<T> type) {
        return requireNonNull(running).getBean(type);
    }

    @Property(tries = 60)
    void concurrentActionsCauseOnlyAllowedTransitionsAndLoseNone(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        Workflow workflow = DraftExpiry.addTo(RandomWorkflows.workflow(random));
        boolean ok = random.nextInt(4) > 0;
        ServiceVersion service = published(workflow);
        var applicant = new Caller(UUID.randomUUID(), Set.of("resident"), "SOP3", null);
        var answers = json.createObjectNode().put("ok", ok);
        Request draft =
                creation.create(applicant, new RequestCreation.NewRequest(service.slug(), null, answers, false, null));

        List<Long> made = actConcurrently(draft, workflow, applicant, random);

        Request now = requests.get(draft.id());
        List<Step> steps = history.stepsAfter(draft.id(), 0, 1_000);
        // No update is lost: each success created one version, and there are no other versions.
        assertThat(made).doesNotHaveDuplicates().hasSize((int) (now.version() - 1));
        assertThat(steps.stream().map(Step::version).toList())
                .isEqualTo(LongStream.rangeClosed(1, now.version()).boxed().toList());
        assertThat(publishedVersions(draft.id().value()))
                .isEqualTo(steps.stream().map(Step::version).toList());
        assertThat(HistoryReplay.replay(workflow, steps, ok)).isEqualTo(now.state());
        assertThat(now.status()).isEqualTo(workflow.status(now.state()));
    }

    private ServiceVersion published(Workflow workflow) {
        UUID id = UUID.randomUUID();
        String slug = "any-" + id;
        ObjectNode document = json.createObjectNode()
                .put("serviceId", id.toString())
                .put("version", 1)
                .put("slug", slug)
                .put("assurance", "SOP1");
        document.putObject("title").put("ar", "خدمة").put("en", "Service");
        document.putObject("agency")
                .put("id", AGENCY)
                .put("kind", "local")
                .putObject("name")
                .put("ar", "جهة")
                .put("en", "Agency");
        document.putObject("form").set("schema", json.readTree("""
            {"type": "object", "additionalProperties": false,
             "properties": {"ok": {"type": "boolean"}, "note": {"type": "string"}}}
            """));
        document.set("workflow", json.valueToTree(workflow));
        jdbc.sql("INSERT INTO service_version (service_id, version, slug, agency_id, document) VALUES (:id, 1,"
                        + " :slug, :agency, :document)")
                .param("id", id)
                .param("slug", slug)
                .param("agency", AGENCY)
                .param("document", document.toString())
                .update();
        jdbc.sql("INSERT INTO published_service (service_id, slug, version) VALUES (:id, :slug, 1)")
                .param("id", id)
                .param("slug", slug)
                .update();
        assertThat(versions.version(new ServiceId(id), 1).workflow()).isEqualTo(workflow);
        return versions.version(new ServiceId(id), 1);
    }

    /** Returns the versions that the actors created. */
    private List<Long> actConcurrently(Request draft, Workflow workflow, Caller applicant, Random random)
            throws Exception {
        var expert = new Caller(UUID.randomUUID(), Set.of("expert"), null, AGENCY);
        var officer = new Caller(UUID.randomUUID(), Set.of(), null, AGENCY);
        List<Attempt> actors = List.of(
                (seen, actionRef, with) -> applicant(applicant, seen, actionRef, with),
                (seen, actionRef, with) -> officer(expert, seen, actionRef, with),
                (seen, actionRef, with) -> officer(expert, seen, actionRef, with),
                (seen, actionRef, with) -> officer(officer, seen, actionRef, with),
                (seen, actionRef, with) -> agencySystem(seen, actionRef),
                (seen, actionRef, with) -> payment(seen, actionRef),
                (seen, actionRef, with) -> timer(seen, with));
        var start = new CyclicBarrier(actors.size());
        var working = new ArrayList<Callable<List<Long>>>();
        for (Attempt actor : actors) {
            var own = new Random(random.nextLong());
            working.add(() -> {
                start.await();
                return attempts(draft.id().value(), workflow, actor, own);
            });
        }
        var made = new ArrayList<Long>();
        try (ExecutorService threads = Executors.newFixedThreadPool(actors.size())) {
            for (Future<List<Long>> one : threads.invokeAll(working)) {
                made.addAll(one.get());
            }
        }
        return made;
    }

    /** One attempt of one actor. */
    private interface Attempt {
        /** Returns the version that the attempt created, or empty where it was refused. */
        Optional<Long> of(Request seen, ActionRef actionRef, boolean givesAll);
    }

    private List<Long> attempts(UUID id, Workflow workflow, Attempt actor, Random random) {
        var made = new ArrayList<Long>();
        Request seen = requests.get(new RequestId(id));
        for (int i = 0; i < ATTEMPTS_OF_EACH; i++) {
            // Sometimes an actor acts on a state it has seen before.
            if (random.nextInt(4) > 0) {
                seen = requests.get(new RequestId(id));
            }
            var branches = new ArrayList<@Nullable String>(
                    workflow.stage(seen.stage()).branches().keySet());
            branches.add(null);
            String code = RandomWorkflows.CODES.get(random.nextInt(RandomWorkflows.CODES.size()));
            var actionRef = new ActionRef(branches.get(random.nextInt(branches.size())), code);
            actor.of(seen, actionRef, random.nextInt(4) > 0).ifPresent(made::add);
        }
        return made;
    }

    private Optional<Long> applicant(Caller who, Request seen, ActionRef actionRef, boolean givesAll) {
        var answers = givesAll ? json.createObjectNode().put("note", WORDS) : null;
        var command = new ApplicantActions.Command(actionRef, answers, givesAll ? WORDS : null);
        return made(
                () -> applicants.act(new Applicant(who, new PersonId(who.id())), seen.id(), seen.version(), command));
    }

    private Optional<Long> officer(Caller who, Request seen, ActionRef actionRef, boolean givesAll) {
        var command = new OfficerActions.Command(
                actionRef, givesAll ? "incomplete-information" : null, Map.of(), null, List.of(), List.of());
        return made(() -> officers.act(who, seen.id(), seen.version(), command));
    }

    /** Acts as the agency's system, without a version: its results arrive at any time. */
    private Optional<Long> agencySystem(Request seen, ActionRef actionRef) {
        return requireNonNull(transactions.execute(status -> {
            Request current = agency.lock(seen.id());
            boolean taken = agency.act(current, actionRef.code(), "incomplete-information", List.of());
            return taken ? Optional.of(current.version() + 1) : Optional.empty();
        }));
    }

    /** Payments have no use case of their own yet; their transitions consist of the same parts. */
    private Optional<Long> payment(Request seen, ActionRef actionRef) {
        return requireNonNull(transactions.execute(status -> {
            Request current = requests.lock(seen.id()).orElseThrow();
            ServiceVersion service = transition.serviceOf(current);
            return switch (decider.decide(current, service, actionRef, Actor.PAYMENT, null, ALL, Set.of())) {
                case Decision.Refused(var _) -> Optional.empty();
                case Decision.Allowed allowed -> {
                    var initiator =
                            new TransitionRecorder.Initiator(Party.PAYMENT, null, null, Map.of(), null, List.of());
                    Request next = transition.complete(current, current, service, allowed, initiator, transition.now());
                    yield Optional.of(next.version());
                }
            };
        }));
    }

    /** Fires the alarm that is due after a week or, sometimes, after more than a year. */
    private Optional<Long> timer(Request seen, boolean soon) {
        Instant then = transition.now().plus(soon ? Duration.ofDays(7) : Duration.ofDays(400));
        return requireNonNull(transactions.execute(status -> {
            Request current = requests.lock(seen.id()).orElseThrow();
            return platform.fire(seen.id(), then).map(kind -> current.version() + 1);
        }));
    }

    private static Optional<Long> made(Supplier<Request> actionRef) {
        try {
            return Optional.of(actionRef.get().version());
        } catch (ProblemException refused) {
            assertThat(refused.status().is4xxClientError()).isTrue();
            return Optional.empty();
        }
    }

    private List<Long> publishedVersions(UUID request) {
        return jdbc.sql("""
            SELECT version FROM platform.outbox WHERE aggregate_id = :id
             UNION ALL SELECT version FROM platform.outbox_sent WHERE aggregate_id = :id
             ORDER BY version
            """).param("id", request.toString()).query(Long.class).list();
    }
}
