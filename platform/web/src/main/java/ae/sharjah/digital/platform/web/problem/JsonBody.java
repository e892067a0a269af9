package ae.sharjah.digital.platform.web.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON body of a request: its bytes, its tree and the faults of its tokens. */
public final class JsonBody implements HttpInputMessage {
    private final HttpHeaders headers;
    private final byte[] bytes;
    private final List<Fault> faults;
    private final @Nullable JsonNode tree;

    private JsonBody(HttpHeaders headers, byte[] bytes, List<Fault> faults, @Nullable JsonNode tree) {
        this.headers = headers;
        this.bytes = bytes;
        this.faults = faults;
        this.tree = tree;
    }

    /**
     * Reads the body.
     *
     * @param most the largest number of faults that are collected
     * @throws ProblemException 400 {@code body-unreadable} if it is not JSON in UTF-8, {@code body-too-complex} beyond
     *     the mapper's limits; 415 {@code unsupported-media-type} if it is declared to be in another encoding
     */
    public static JsonBody read(HttpInputMessage input, JsonMapper json, int most) throws IOException {
        MediaType type = input.getHeaders().getContentType();
        if (type != null && type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
        byte[] bytes = input.getBody().readAllBytes();
        List<Fault> faults = JsonBodyValidator.faults(bytes, json, most);
        return new JsonBody(input.getHeaders(), bytes, faults, tree(bytes, json, faults));
    }

    /** Returns the tree, or null if a number that is a fault already cannot be read. */
    private static @Nullable JsonNode tree(byte[] bytes, JsonMapper json, List<Fault> faults) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException | NumberFormatException unreadable) {
            if (faults.isEmpty()) {
                throw ProblemException.badRequest("body-unreadable");
            }
            return null;
        }
    }

    /** Returns the faults of single tokens, each with its pointer: values that cannot be stored unchanged. */
    public List<Fault> faults() {
        return faults;
    }

    /** Returns whether the body has a tree. */
    public boolean isReadable() {
        return tree != null;
    }

    /** @throws IllegalStateException if the body is not readable */
    public JsonNode tree() {
        if (tree == null) {
            throw new IllegalStateException("the body has a number that cannot be read");
        }
        return tree;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
