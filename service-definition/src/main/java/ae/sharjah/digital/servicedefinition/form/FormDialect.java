package ae.sharjah.digital.servicedefinition.form;

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
 * JSON Schema 2020-12 as forms use it. The catalogue checks versions by it and the requests check answers by it, so both
 * accept the same. Patterns run in linear time (RE2), and no schema is fetched from elsewhere.
 */
public final class FormDialect {
    private static final Pattern UAE_MOBILE = Pattern.compile("^(\\+971|00971|0)5[02-68][0-9]{7}$");

    private FormDialect() {}

    /** Returns a registry of schemas whose formats are asserted. */
    public static SchemaRegistry registry() {
        return registry(true);
    }

    /**
     * Returns a registry for schemas that describe schemas: a pattern inside such a document is a text like any other and
     * is not compiled to see whether it is a pattern.
     */
    public static SchemaRegistry registryWithoutFormats() {
        return registry(false);
    }

    private static SchemaRegistry registry(boolean formats) {
        Dialect standard = Dialects.getDraft202012();
        Dialect forms = Dialect.builder(standard.getId(), standard)
                .formats(List.of(format("emirates-id", EmiratesId::isValid), format("uae-mobile", UAE_MOBILE::matches)))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(formats)
                .regularExpressionFactory(FormDialect::matcher)
                .build();
        return SchemaRegistry.withDialect(
                forms, builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    }

    private static RegularExpression matcher(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> compiled.matcher(value).find();
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
