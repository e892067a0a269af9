package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.catalog.document.LanguageMap;
import org.jspecify.annotations.Nullable;

/** One sector, audience or life event. */
public record ServiceGroup(
        String id, LanguageMap name, @Nullable LanguageMap description) {}
