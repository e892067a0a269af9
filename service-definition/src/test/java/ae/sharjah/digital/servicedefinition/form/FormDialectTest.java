package ae.sharjah.digital.servicedefinition.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDialectTest {
    @ParameterizedTest
    @CsvSource({
        "emirates-id, 784-1990-1234567-6, true",
        "emirates-id, 784199012345676, true",
        "emirates-id, ٧٨٤-١٩٩٠-١٢٣٤٥٦٧-٦, true",
        "emirates-id, 784-1990-1234567-7, false",
        "emirates-id, 785-1990-1234567-6, false",
        "emirates-id, 784 1990 1234567 6, false",
        "uae-mobile, +971501234567, true",
        "uae-mobile, 0531234567, true",
        "uae-mobile, 00971581234567, true",
        "uae-mobile, 0511234567, false",
        "uae-mobile, 0571234567, false",
        "uae-mobile, 05012345678, false",
    })
    void assertsItsFormats(String format, String value, boolean valid) {
        assertThat(accepts(FormDialect.registry(), format, value)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "emirates-id, 784-1990-1234567-6, true",
        "emirates-id, ٧٨٤-١٩٩٠-١٢٣٤٥٦٧-٦, false",
        "emirates-id, 784-1990-1234567-7, false",
        "uae-mobile, +971501234567, true",
        "uae-mobile, 0571234567, false",
    })
    void assertsItsFormatsInDefinitionsWithAsciiDigits(String format, String value, boolean valid) {
        assertThat(accepts(FormDialect.definitionRegistry(), format, value)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"emirates-id, 1", "uae-mobile, 1"})
    void assertsNoFormatsInMetaSchemas(String format, String value) {
        assertThat(accepts(FormDialect.registryWithoutFormats(), format, value)).isTrue();
    }

    private static boolean accepts(SchemaRegistry registry, String format, String value) {
        return registry.getSchema("{\"type\":\"string\",\"format\":\"" + format + "\"}", InputFormat.JSON)
                .validate("\"" + value + "\"", InputFormat.JSON)
                .isEmpty();
    }
}
