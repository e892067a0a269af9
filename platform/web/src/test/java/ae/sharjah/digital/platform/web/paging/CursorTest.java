package ae.sharjah.digital.platform.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void preservesArbitraryParts() {
        var parts = List.of("شارقة", "a&b\nc", "", "100%");
        String encoded = new Cursor(parts).encode();
        assertThat(encoded).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.<List<String>>read(encoded, read -> read)).isEqualTo(parts);
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.<List<String>>read(null, read -> read)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "äö", "AA", "JTAw", "MQ"})
    void refusesForeignText(String garbage) {
        assertThatThrownBy(() -> Cursor.read(garbage, parts -> Long.parseLong(parts.get(1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("cursor-invalid"));
    }

    @Test
    void hasANextCursorOnlyWhenThereIsANextPage() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of).next())
                .isEqualTo(Cursor.of(2).encode());
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
    }
}
