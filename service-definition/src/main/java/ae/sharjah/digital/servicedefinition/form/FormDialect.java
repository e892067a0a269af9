package ae.sharjah.digital.servicedefinition.form;

import ae.sharjah.digital.servicedefinition.pattern.CompiledPattern;
import ae.sharjah.digital.servicedefinition.pattern.WorkExceededException;
import com.google.re2j.Pattern;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.function.Predicate;

/**
 * Dialect of JSON Schema 2020-12 in which forms are written. The catalogue checks service versions by it, and the requests
 * validate answers by it. Patterns run in linear time (RE2), and no schema is fetched.
 */
public final class FormDialect {
    private static final Pattern UAE_MOBILE = Pattern.compile("^(\\+971|00971|0)5[02-68][0-9]{7}$");

    private FormDialect() {}

    /** Returns a registry for answers: formats are asserted, and digits of an Emirates ID may be Arabic-Indic. */
    public static SchemaRegistry registry() {
        return registry(EmiratesId::isValid, true);
    }

    /** Returns a registry for values that a service's author writes: formats are asserted, digits are ASCII. */
    public static SchemaRegistry definitionRegistry() {
        return registry(text -> text.chars().allMatch(c -> c < 128) && EmiratesId.isValid(text), true);
    }

    /**
     * Returns a registry for meta-schemas. It asserts no formats: a pattern in such a document is a text and is not compiled.
     */
    public static SchemaRegistry registryWithoutFormats() {
        return registry(EmiratesId::isValid, false);
    }

    private static SchemaRegistry registry(Predicate<String> emiratesId, boolean assertFormats) {
        Dialect standard = Dialects.getDraft202012();
        Dialect forms = Dialect.builder(standard.getId(), standard)
                .formats(List.of(format("emirates-id", emiratesId), format("uae-mobile", UAE_MOBILE::matches)))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(assertFormats)
                .regularExpressionFactory(FormDialect::matcher)
                .build();
        return SchemaRegistry.withDialect(
                forms, builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    }

    private static RegularExpression matcher(String pattern) {
        CompiledPattern compiled = CompiledPattern.compile(pattern);
        return text -> {
            try {
                return compiled.find(text);
            } catch (WorkExceededException exceeded) {
                // The validator would log it and go on. Its caller asks the budget.
                return true;
            }
        };
    }

    private static Format format(String name, Predicate<String> valid) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return valid.test(value);
            }
        };
    }
}
