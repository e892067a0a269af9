package ae.sharjah.digital.catalog.partner;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.AuthenticatedClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@CatalogServiceTest
class PartnerFilesTest {
    private static final String FILES = "/api/partner/v1/services/";

    @LocalServerPort
    private int port;

    private AuthenticatedClient partner;
    private AuthenticatedClient reviewer;
    private String slug = "";

    @BeforeEach
    void signIn() {
        partner = AuthenticatedClient.publisher(port, "sewa");
        reviewer = AuthenticatedClient.withRoles(port, UUID.randomUUID(), "reviewer");
        slug = ("partner-" + UUID.randomUUID()).replaceAll("-([0-9])", "-a$1");
    }

    @Test
    void reportsAllFaultsOfAllFilesAndStoresNothing() {
        ObjectNode faulty = description("Faulty");
        faulty.remove("outcome");
        faulty.put("agency", "moi");
        var answer = send("validate", yaml(faulty), "slug: [", yaml(description("Sound")), "just a text");
        assertThat(results(answer)).containsExactly("faulty", "faulty", "faulty", "faulty");
        JsonNode files = answer.json().path("files");
        assertThat(pointers(files.get(0).path("faults"))).contains("/outcome", "/agency");
        assertThat(files.get(1).at("/faults/0/code").asString()).isEqualTo("file-unreadable");
        assertThat(files.get(2).at("/faults/0/code").asString()).isEqualTo("repeated");
        var applied = send("apply", yaml(faulty));
        assertThat(applied.status()).isEqualTo(422);
        assertThat(pointers(applied.json().path("errors"))).contains("/files/0/content/outcome");
        assertThat(results(send("diff", yaml(description("Sound"))))).containsExactly("new");
    }

    @Test
    void submitsFilesForReviewOnce() {
        String file = yaml(description("Partner's swimming pool"));
        assertThat(results(send("apply", file))).containsExactly("new");
        var again = send("apply", file);
        assertThat(results(again)).containsExactly("unchanged");
        assertThat(again.json().at("/files/0/version").asInt()).isEqualTo(1);
        String other = yaml(description("Partner's heated pool"));
        assertThat(results(send("apply", other))).containsExactly("busy");

        approve(again);
        assertThat(results(send("apply", file))).containsExactly("unchanged");
        var difference = send("diff", other);
        assertThat(results(difference)).containsExactly("changed");
        assertThat(difference.json().at("/files/0/differences/0/pointer").asString())
                .isEqualTo("/title/en");
        var second = send("apply", other);
        assertThat(results(second)).containsExactly("changed");
        assertThat(second.json().at("/files/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void appliesAllFilesOrNone() {
        ObjectNode faulty = Descriptions.valid(slug + "-other", "خدمة", "Faulty");
        faulty.remove("title");
        assertThat(send("apply", yaml(description("Sound")), yaml(faulty)).status())
                .isEqualTo(422);
        assertThat(results(send("diff", yaml(description("Sound"))))).containsExactly("new");
    }

    @Test
    void readsFilesOfEqualNameByTheirContent() {
        String other = slug + "-other";
        var one = Map.of("name", "service.yaml", "content", yaml(description("One")));
        var two = Map.of("name", "service.yaml", "content", yaml(Descriptions.valid(other, "أخرى", "Another")));
        var applied = partner.post(FILES + "apply", Map.of("files", List.of(one, two)));
        assertThat(results(applied)).containsExactly("new", "new");
        assertThat(applied.json()
                        .path("files")
                        .valueStream()
                        .map(file -> file.path("slug").asString()))
                .containsExactly(slug, other);
    }

    @Test
    void refusesOtherRolesAndTooManyFiles() {
        var resident = AuthenticatedClient.withRoles(port, UUID.randomUUID(), "resident");
        assertThat(resident.post(FILES + "apply", files("slug: x")).status()).isEqualTo(403);
        String[] many = new String[21];
        java.util.Arrays.fill(many, "slug: x");
        assertThat(send("validate", many).status()).isEqualTo(422);
        assertThat(partner.post(FILES + "validate", Map.of("files", List.of())).status())
                .isEqualTo(422);
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n";
        assertThat(results(send("validate", bomb))).containsExactly("faulty");
    }

    @Test
    void refusesAFileOfThreeHundredLevels() {
        String deep = IntStream.range(0, 300)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining());
        String list = "a: " + "[".repeat(40_000);
        JsonNode files =
                send("validate", deep, list, yaml(description("Sound"))).json().path("files");
        assertThat(files.get(0).at("/faults/0/code").asString()).isEqualTo("file-too-deep");
        assertThat(files.get(1).at("/faults/0/code").asString()).isEqualTo("file-too-deep");
        assertThat(files.get(2).path("result").asString()).isEqualTo("new");
        assertThat(send("apply", deep).status()).isEqualTo(422);
    }

    @Test
    void refusesAnchorsAndAliases() {
        String sound = yaml(description("Sound"));
        String named = sound.replaceFirst("(?m)^slug:", "x: &t Trial zebra\nslug:");
        String twice = sound.replaceFirst("(?m)^outcome:", "colour: &t red\nshade: *t\noutcome:");
        assertThat(twice).isNotEqualTo(sound);
        JsonNode files = send("validate", named, twice).json().path("files");
        assertThat(files.get(0).at("/faults/0/code").asString()).isEqualTo("file-alias");
        assertThat(pointers(files.get(0).path("faults"))).containsExactly("/x");
        JsonNode faults = files.get(1).path("faults");
        assertThat(pointers(faults)).containsExactly("/colour", "/shade");
        assertThat(faults.valueStream().map(fault -> fault.path("code").asString()))
                .containsOnly("file-alias");
        assertThat(faults.get(1).path("message").asString()).containsPattern("[0-9]+:[0-9]+");
    }

    @Test
    void checksEachFileIndependentlyOfUnstorableCharacters() {
        String sound = yaml(description("Sound"));
        String zero = "slug: \"a\\0b\"\ntitle: {en: \"c\\u0000\"}\n";
        String half = "slug: \"a\\uD83D\"\n";
        var answer = send("validate", zero, sound, half, "amount: .inf\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(results(answer)).containsExactly("faulty", "new", "faulty", "faulty");
        JsonNode files = answer.json().path("files");
        assertThat(pointers(files.get(0).path("faults"))).containsExactly("/slug", "/title/en");
        assertThat(files.get(0).at("/faults/0/code").asString()).isEqualTo("text-zero-character");
        assertThat(send("apply", zero).status()).isEqualTo(422);
    }

    @Test
    void acceptsFilesUpToTheSizeLimit() {
        String[] many = new String[20];
        java.util.Arrays.fill(many, "# " + "x".repeat(50_000) + "\nslug: x");
        assertThat(send("validate", many).status()).isEqualTo(200);
        java.util.Arrays.fill(many, "# " + "x".repeat(60_000) + "\nslug: x");
        assertThat(send("validate", many).status()).isEqualTo(413);
        assertThat(send("validate", "slug: x\n#" + "x".repeat(65_536 - 9)).status())
                .isEqualTo(200);
        var tooLong = send("validate", "slug: x\n#" + "x".repeat(65_536 - 8));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.code()).isEqualTo("body-too-complex");
        assertThat(pointers(tooLong.json().path("errors"))).containsExactly("/files/0/content");
    }

    private ObjectNode description(String title) {
        return Descriptions.valid(slug, "خدمة الشريك", title);
    }

    private void approve(AuthenticatedClient.Response applied) {
        String version = "/api/office/v1/services/"
                + applied.json().at("/files/0/serviceId").asString() + "/versions/1";
        String etag = reviewer.get(version).etag();
        assertThat(reviewer.post(version + "/actions", Map.of("action", "approve"), "If-Match", etag)
                        .status())
                .isEqualTo(200);
    }

    private AuthenticatedClient.Response send(String what, String... contents) {
        return partner.post(FILES + what, files(contents));
    }

    private static Map<String, Object> files(String... contents) {
        var files = new ArrayList<Map<String, String>>();
        for (String content : contents) {
            files.add(Map.of("name", "service-" + files.size() + ".yaml", "content", content));
        }
        return Map.of("files", files);
    }

    private static String yaml(ObjectNode description) {
        return new YAMLMapper().writeValueAsString(description);
    }

    private static List<String> results(AuthenticatedClient.Response answer) {
        return answer.json()
                .path("files")
                .valueStream()
                .map(file -> file.path("result").asString())
                .toList();
    }

    private static List<String> pointers(JsonNode faults) {
        return faults.valueStream()
                .map(fault -> fault.path("pointer").asString())
                .toList();
    }
}
