package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import java.net.URI;
import java.util.Locale;

/**
 * Stable addresses of catalogue resources. They consist of codes that never change, so that a catalogue loaded into
 * another database keeps them.
 *
 * @param origin without a path
 */
public record Addresses(URI origin) {

    public String service(String slug) {
        return origin + "/id/service/" + slug;
    }

    /** Returns the address of a part of a service, such as one of its costs. */
    String part(String slug, String kind, String code) {
        return service(slug) + "#" + kind + "-" + code;
    }

    public String agency(String id) {
        return origin + "/id/agency/" + id;
    }

    public String event(String id) {
        return origin + "/id/event/" + id;
    }

    public String catalog() {
        return origin + "/catalogue";
    }

    /** Returns the address of a resource that is described with the catalogue and has no document of its own. */
    String inCatalog(String name) {
        return catalog() + "#" + name;
    }

    String concept(GroupKind kind, String id) {
        return inCatalog(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + id);
    }

    public String servicePage(String slug) {
        return origin + "/services/" + slug;
    }

    public String servicesPage() {
        return origin + "/services";
    }

    public String agencyPage(String id) {
        return origin + "/services?agency=" + id;
    }

    public String eventPage(String id) {
        return origin + "/services?lifeEvent=" + id;
    }

    public String serviceJson(String slug) {
        return servicesJson() + "/" + slug;
    }

    public String servicesJson() {
        return origin + "/api/v1/services";
    }

    String contract() {
        return origin + "/contracts/catalog-public.yaml";
    }

    String dump(Syntax syntax) {
        return catalog() + "/services." + syntax.suffix();
    }
}
