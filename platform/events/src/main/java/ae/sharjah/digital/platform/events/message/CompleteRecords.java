package ae.sharjah.digital.platform.events.message;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Check that a record read from JSON has all that its declaration requires, at any depth. */
final class CompleteRecords {
    private CompleteRecords() {}

    /** Returns the JSON Pointer of a component that is null and may not be; empty if there is none. */
    static Optional<String> findMissing(Record data) {
        return missing(data, "").findFirst();
    }

    private static Stream<String> missing(@Nullable Object value, String at) {
        return switch (value) {
            case null -> Stream.of(at);
            case Record data ->
                Stream.of(data.getClass().getRecordComponents())
                        .flatMap(component -> missing(data, component, at + "/" + component.getName()));
            case Collection<?> elements -> elements.stream().flatMap(element -> missing(element, at + "/-"));
            case Map<?, ?> members -> members.values().stream().flatMap(member -> missing(member, at + "/*"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> missing(Record data, RecordComponent component, String at) {
        Object value = read(data, component);
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return value == null && mayBeAbsent ? Stream.empty() : missing(value, at);
    }

    private static @Nullable Object read(Record data, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(data);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
