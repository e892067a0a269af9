package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Party that owns a stage or takes an action, by the names that workflows use. */
public enum Party {
    APPLICANT("applicant"),
    OFFICER("officer"),
    AGENCY_SYSTEM("agency-system"),
    PAYMENT("payment"),
    PLATFORM("platform");

    private final String code;

    Party(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a name no workflow uses */
    @JsonCreator
    public static Party of(String code) {
        return Arrays.stream(values())
                .filter(party -> party.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no party is called " + code));
    }
}
