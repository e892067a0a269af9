package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.identity.IdentityClient;
import ae.sharjah.digital.request.identity.Response;
import ae.sharjah.digital.request.identity.api.MeResource;
import java.util.HashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reader of the caller's profile, for forms with fields that a profile provides. */
@Component
public class Profiles {
    private final IdentityClient identity;
    private final ServiceVersions services;

    Profiles(IdentityClient identity, ServiceVersions services) {
        this.identity = identity;
        this.services = services;
    }

    /**
     * Reads the caller's profile if the service's form needs it. Must be called before a transaction begins, because it calls
     * another service.
     *
     * @param service id or slug
     * @param answers existing answers
     */
    public Profile ofCaller(String service, ObjectNode answers) {
        boolean needed = services.published(service).stream()
                .flatMap(version -> version.form().ui().stream())
                .anyMatch(field -> Profile.provides(field.prefill())
                        && answers.at(field.pointer()).isMissingNode());
        if (!needed) {
            return new Profile.NotNeeded();
        }
        return switch (identity.profile()) {
            case Response.Found(var me) -> known(me);
            case Response.NotFound() -> new Profile.Unavailable();
            case Response.Unavailable() -> new Profile.Unavailable();
        };
    }

    /** Returns the profile's values, with the name in the language of the call. */
    private static Profile.Known known(MeResource me) {
        var values = new HashMap<String, JsonNode>();
        String name = me.getName().get(LocaleContextHolder.getLocale().getLanguage());
        if (name != null) {
            values.put(Profile.NAME, StringNode.valueOf(name));
        }
        if (me.getEmail() != null) {
            values.put(Profile.EMAIL, StringNode.valueOf(me.getEmail()));
        }
        return new Profile.Known(values);
    }
}
