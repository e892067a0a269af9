package ae.sharjah.digital.platform.web.json;

import java.util.Arrays;
import java.util.List;

/** JSON Pointers (RFC 6901) as text. */
public final class JsonPointers {
    private JsonPointers() {}

    /** Returns a member name as a reference token: {@code ~} becomes {@code ~0} and {@code /} becomes {@code ~1}. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the pointer to a member of the object at {@code pointer}. */
    public static String append(String pointer, String name) {
        return pointer + "/" + escape(name);
    }

    /** Returns the pointer to an element of the array at {@code pointer}. */
    public static String append(String pointer, int index) {
        return pointer + "/" + index;
    }

    /**
     * Returns the unescaped tokens of a pointer; none for the whole document.
     *
     * @throws IllegalArgumentException for a text that is not empty and does not begin with a slash
     */
    public static List<String> parse(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + pointer);
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
