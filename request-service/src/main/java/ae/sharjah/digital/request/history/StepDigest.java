package ae.sharjah.digital.request.history;

import ae.sharjah.digital.platform.web.hash.Sha256;
import ae.sharjah.digital.request.id.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Digests that chain the steps of a request: the digest of each step is the SHA-256 of the digest before it followed by the
 * content of the step. A step that is changed, removed or added changes every digest after it.
 */
public final class StepDigest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] NONE = new byte[0];

    private StepDigest() {}

    /** Returns the content of a step in its one canonical form: a JSON array in UTF-8, in the order of {@link Step}. */
    public static byte[] content(RequestId requestId, Step step) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        said.add(requestId.toString());
        said.add(step.version());
        said.add(step.at().toString());
        said.add(step.action());
        said.add(step.actor().code());
        said.add(step.actorId() == null ? null : step.actorId().toString());
        Step.BranchMove within = step.branchMove();
        said.add(within == null ? null : within.branch());
        said.add(within == null ? null : within.from());
        said.add(within == null ? null : within.to());
        said.add(step.fromStage());
        said.add(step.stage());
        said.add(step.status().name());
        said.add(step.reasonCode());
        ObjectNode parameters = said.addObject();
        new TreeMap<>(step.reasonParameters()).forEach(parameters::put);
        said.add(step.reasonText());
        ArrayNode fields = said.addArray();
        step.fields().forEach(fields::add);
        ArrayNode effects = said.addArray();
        step.effects().forEach(effect -> effects.add(effect.name()));
        return JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }

    /** @param before digest of the step before, or null for the first of the chain */
    public static byte[] chained(byte @Nullable [] before, byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(before == null ? NONE : before);
        return digest.digest(content);
    }
}
