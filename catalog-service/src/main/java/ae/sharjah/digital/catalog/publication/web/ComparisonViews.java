package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.BurdenChangeResource;
import ae.sharjah.digital.catalog.api.agency.ComparisonResource;
import ae.sharjah.digital.catalog.burden.Burden;
import ae.sharjah.digital.catalog.burden.BurdenComparison;
import ae.sharjah.digital.catalog.comparison.Difference;
import ae.sharjah.digital.catalog.comparison.DifferenceTexts;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.publication.PublicationGate;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionComparison;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Maps differences to the resources of the contract, each with a sentence in the reader's language. */
@Component
public class ComparisonViews {
    private final Versions versions;
    private final VersionComparison comparison;
    private final PublicationGate gate;
    private final DifferenceTexts texts;
    private final JsonMapper json;

    ComparisonViews(
            Versions versions,
            VersionComparison comparison,
            PublicationGate gate,
            DifferenceTexts texts,
            JsonMapper json) {
        this.versions = versions;
        this.comparison = comparison;
        this.gate = gate;
        this.texts = texts;
        this.json = json;
    }

    /**
     * Compares two versions of a service.
     *
     * @throws ProblemException 404 if one of the versions does not exist
     */
    ComparisonResource compare(ServiceId service, int from, int to) {
        ServiceVersion before = versions.find(service, from).orElseThrow(ProblemException::notFound);
        ServiceVersion after = versions.find(service, to).orElseThrow(ProblemException::notFound);
        var view =
                new ComparisonResource(from, to, views(comparison.compare(before.description(), after.description())));
        Burden now = gate.burden(after.description()).orElse(null);
        if (now != null) {
            view.setBurden(burden(
                    new BurdenComparison(now, gate.burden(before.description()).orElse(null))));
        }
        return view;
    }

    private static BurdenChangeResource burden(BurdenComparison burden) {
        Burden earlier = burden.previous();
        var view = new BurdenChangeResource(view(burden.current()), burden.change());
        view.setBefore(earlier == null ? null : view(earlier));
        return view;
    }

    private static ae.sharjah.digital.catalog.api.agency.BurdenResource view(Burden burden) {
        return new ae.sharjah.digital.catalog.api.agency.BurdenResource(
                burden.steps(), burden.fields(), burden.documents(), burden.visits(), burden.score());
    }

    public List<ae.sharjah.digital.catalog.api.agency.DifferenceResource> views(List<Difference> differences) {
        var language = LocaleContextHolder.getLocale();
        return differences.stream().map(one -> view(one, language)).toList();
    }

    private ae.sharjah.digital.catalog.api.agency.DifferenceResource view(Difference difference, Locale language) {
        var view = new ae.sharjah.digital.catalog.api.agency.DifferenceResource(
                difference.pointer(),
                ae.sharjah.digital.catalog.api.agency.DifferenceResource.KindEnum.fromValue(
                        difference.kind().name().toLowerCase(Locale.ROOT)),
                ae.sharjah.digital.catalog.api.agency.DifferenceResource.AreaEnum.fromValue(
                        difference.area().name().toLowerCase(Locale.ROOT)),
                texts.describe(difference, language));
        var before = difference.before();
        var after = difference.after();
        view.setBefore(before == null ? null : json.convertValue(before, Object.class));
        view.setAfter(after == null ? null : json.convertValue(after, Object.class));
        return view;
    }
}
