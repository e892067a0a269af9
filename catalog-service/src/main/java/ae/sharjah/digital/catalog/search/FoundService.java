package ae.sharjah.digital.catalog.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service in a search result. */
public final class FoundService {
    private final Entry entry;
    private final @Nullable Set<String> marks;

    FoundService(Entry entry, @Nullable Set<String> marks) {
        this.entry = entry;
        this.marks = marks;
    }

    public ServiceCard card() {
        return entry.card();
    }

    /** Returns the highlighted texts, or null for a search without a text. */
    public @Nullable Highlights highlights() {
        return marks == null ? null : entry.highlights(marks);
    }
}
