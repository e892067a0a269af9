package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A sector, audience or life event. */
public record ServiceGroup(
        String id, LocalizedText name, @Nullable LocalizedText description) {}
