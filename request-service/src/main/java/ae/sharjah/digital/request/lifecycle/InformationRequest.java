package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.form.FormFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Information requested from an applicant: answers and documents. Both are stored in one list of pointers, documents as
 * {@code /documents/<code>}, the form that agencies' own systems use as well.
 */
public final class InformationRequest {
    /** Prefix of a document's code. */
    public static final String DOCUMENTS = "/documents/";

    /** Code of a document that the service does not list. */
    public static final String OTHER = "other";

    /** Label of such a document. */
    public static final Map<String, String> OTHER_LABEL = Map.of("ar", "مستند آخر", "en", "Another document");

    private InformationRequest() {}

    public static Map<String, String> label(String code, ServiceVersion service) {
        return code.equals(OTHER) ? OTHER_LABEL : service.documentLabel(code);
    }

    static List<String> pointers(List<String> fields, List<String> documents) {
        return Stream.concat(fields.stream(), documents.stream().map(code -> DOCUMENTS + code))
                .toList();
    }

    /** Returns the answers among the pointers. */
    public static List<String> fields(List<String> pointers) {
        return pointers.stream()
                .filter(pointer -> !pointer.startsWith(DOCUMENTS))
                .toList();
    }

    /** Returns the codes of the documents among the pointers. */
    public static List<String> documents(List<String> pointers) {
        return pointers.stream()
                .filter(pointer -> pointer.startsWith(DOCUMENTS))
                .map(pointer -> pointer.substring(DOCUMENTS.length()))
                .toList();
    }

    /** Returns a fault for each field and document that the request's service version does not have. */
    static List<Fault> faults(List<String> fields, List<String> documents, ServiceVersion service) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < fields.size(); i++) {
            if (!FormFields.contains(service.form().schema(), fields.get(i))) {
                faults.add(Fault.of("/fields/" + i, "asked.field"));
            }
        }
        for (int i = 0; i < documents.size(); i++) {
            String code = documents.get(i);
            if (!code.equals(OTHER)
                    && service.documents().stream()
                            .noneMatch(document -> document.code().equals(code))) {
                faults.add(Fault.of("/documents/" + i, "asked.document"));
            }
        }
        return faults;
    }
}
