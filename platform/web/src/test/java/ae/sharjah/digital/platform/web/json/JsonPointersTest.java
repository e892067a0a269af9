package ae.sharjah.digital.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonPointersTest {

    @Test
    void escapesMemberNames() {
        assertThat(JsonPointers.escape("a/b~c~1")).isEqualTo("a~1b~0c~01");
        assertThat(JsonPointers.append(JsonPointers.append("/items", 2), "a/b")).isEqualTo("/items/2/a~1b");
        assertThat(JsonPointers.append("", "")).isEqualTo("/");
    }

    @Test
    void parsesWhatItAppends() {
        String pointer = JsonPointers.append(JsonPointers.append(JsonPointers.append("", "a/b~c~1"), 0), "");
        assertThat(JsonPointers.parse(pointer)).containsExactly("a/b~c~1", "0", "");
        assertThat(JsonPointers.parse("")).isEmpty();
    }

    @Test
    void refusesATextWithoutALeadingSlash() {
        assertThatThrownBy(() -> JsonPointers.parse("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
