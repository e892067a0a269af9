package ae.sharjah.digital.catalog.check;

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
 * The dialect of JSON Schema 2020-12 that the catalogue uses: formats are checked, patterns run in linear time (RE2),
 * and no remote schema is fetched.
 */
final class SchemaDialect {
    private static final Pattern UAE_MOBILE = Pattern.compile("^(\\+971|00971|0)5[02-68][0-9]{7}$");

    private SchemaDialect() {}

    static SchemaRegistry registry() {
        return registry(true);
    }

    /**
     * Returns a registry for meta-schemas, in which a pattern is a plain text and is not compiled by a format check.
     */
    static SchemaRegistry withoutFormats() {
        return registry(false);
    }

    private static SchemaRegistry registry(boolean formats) {
        Dialect standard = Dialects.getDraft202012();
        Dialect ours = Dialect.builder(standard.getId(), standard)
                .formats(List.of(format("emirates-id", EmiratesId::isValid), format("uae-mobile", UAE_MOBILE::matches)))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(formats)
                .regularExpressionFactory(SchemaDialect::matcher)
                .build();
        return SchemaRegistry.withDialect(
                ours, builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
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
