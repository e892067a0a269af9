package ae.sharjah.digital.platform.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Page of a list.
 *
 * @param items at most the requested limit
 * @param next cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Creates a page from rows that were read with one more than {@code limit}, so that the end is known. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
