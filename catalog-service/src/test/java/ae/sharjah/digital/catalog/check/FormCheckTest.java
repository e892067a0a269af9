package ae.sharjah.digital.catalog.check;

import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.faultTexts;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.faults;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.put;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.putText;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FormCheckTest {
    /** Adds a field to the form and expects the fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'string','minLength':9,'maxLength':3} ; /minLength form-unfillable",
                "{'type':'string','maxLength':0} ; /maxLength form-unfillable",
                "{'type':'string','minLength':99999,'pattern':'^a*$'} ; /minLength too-large",
                "{'type':'string','format':'date','maxLength':5} ; /maxLength form-unfillable",
                "{'type':'string','format':'emirates-id','minLength':30} ; /minLength form-unfillable",
                "{'type':'integer','minimum':9,'maximum':3} ; /minimum form-unfillable",
                "{'type':'integer','minimum':1.2,'maximum':1.8} ; /minimum form-unfillable",
                "{'type':'number','minimum':1,'maximum':6,'multipleOf':7} ; /minimum form-unfillable",
                "{'type':'integer','minimum':0,'maximum':1e30} ; /maximum too-large",
                "{'type':'number','minimum':-1e300,'maximum':1} ; /minimum too-small",
                "{'type':'array','maxItems':3,'minItems':5,'items':{'type':'string','maxLength':9}} ; /minItems form-unfillable",
                "{'type':'array','maxItems':3,'minItems':2,'uniqueItems':true,'items':{'type':'string','enum':['a']}} ; /minItems form-unfillable",
                "{'type':'array','maxItems':0,'items':{'type':'string','maxLength':9}} ; /maxItems form-unfillable",
                "{'type':'string','enum':[]} ; /enum form-unfillable",
                "{'type':'array','maxItems':3,'items':{'type':'string','enum':[]}} ; /items/enum form-unfillable",
                "{'type':'string','enum':[1,null,'a']} ; /enum/0 type",
                "{'type':'string','enum':[1,null,'a']} ; /enum/1 type",
                "{'type':'string','enum':['abc','a'],'maxLength':2} ; /enum/0 value-not-allowed",
                "{'type':'string','enum':['abc','1'],'pattern':'^[0-9]$'} ; /enum/0 value-not-allowed",
                "{'type':'boolean','const':false} ; /const value-not-allowed",
                "{'type':'boolean','const':'x'} ; /const value-not-allowed",
                "{'type':'string','pattern':'^a|b$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^a\\\\$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^[a$'} ; /pattern form-pattern",
                "{'type':'string','pattern':'^(?m)a$'} ; /pattern form-pattern",
                "{'type':'string','pattern':'^\\\\p{Arabic}+$','maxLength':9} ; /pattern form-pattern",
                "{'type':'string','pattern':'^[0-9]+$'} ; ` form-unbounded`",
                "{'type':'string','pattern':'^((((a{100}){100}){100}){100})$'} ; /pattern form-pattern-large",
                "{'type':'array','maxItems':1000,'items':{'type':'string','pattern':'^.{0,900}$'}} ; /items/pattern form-pattern-large"
            })
    void refusesFieldsThatCannotBeFilledIn(String field, String expected) {
        assertThat(faultTexts(service -> put(service, "/form/schema/properties/extra", field.replace('\'', '"'))))
                .contains("/form/schema/properties/extra" + expected);
    }

    // Twenty repetitions of 999 characters each, in eight fields of 20,000 characters.
    @Test
    void refusesPatternsOfManyLargeRepetitionsInManyFields() {
        assertThat(faultTexts(service -> {
                    for (int i = 0; i < 8; i++) {
                        ObjectNode field = service.withObject("/form/schema/properties/large" + i);
                        field.put("type", "string").put("maxLength", 20_000);
                        field.put("pattern", "^(x|" + ".*.{999}".repeat(20) + "b)$");
                    }
                }))
                .contains(
                        "/form/schema/properties/large0/pattern form-pattern-large",
                        "/form/schema/properties/large7/pattern form-pattern-large");
    }

    @Test
    void addsUpTheWorkOfAllPatterns() {
        assertThat(faultTexts(service -> {
                    for (int i = 0; i < 40; i++) {
                        ObjectNode field = service.withObject("/form/schema/properties/some" + i);
                        field.put("type", "string").put("pattern", "^.{0,800}$");
                    }
                }))
                .doesNotContain("/form/schema/properties/some0/pattern form-pattern-large")
                .contains("/form/schema/properties/some39/pattern form-pattern-large");
    }

    // A check often begins with half of the stack used up.
    @ParameterizedTest
    @ValueSource(strings = {"^.{0,600}$", "^.{0,800}$", "^.{0,1000}$", "^[ء-ي ]{2,1000}$", "^([0-9]{3}-){0,200}[0-9]$"})
    void acceptsEverydayPatternsOnASmallStack(String pattern) throws InterruptedException {
        var found = new AtomicReference<List<String>>();
        var thread = new Thread(
                null,
                () -> found.set(faultTexts(service -> {
                    put(service, "/form/schema/properties/notes", "{\"type\": \"string\"}");
                    putText(service, "/form/schema/properties/notes/pattern", pattern);
                    put(service, "/exampleAnswers/notes", null);
                })),
                "small-stack",
                384 * 1024);
        thread.start();
        thread.join();
        assertThat(found.get()).isEmpty();
    }

    @Test
    void reportsNumbersOutOfRange() {
        assertThat(faultTexts(service -> {
                    put(service, "/exampleAnswers/bedrooms", "1e25");
                    put(service, "/form/schema/properties/bedrooms/maximum", "1e30");
                    putText(service, "/eligibility/0/rule", "has(answers.bedrooms) && answers.bedrooms > 1");
                    put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                }))
                .contains("/exampleAnswers/bedrooms too-large", "/form/schema/properties/bedrooms/maximum too-large");
    }

    @Test
    void runsRulesOnTheLongestTexts() {
        assertThat(faultTexts(service -> {
                    putText(service, "/eligibility/0/rule", "int(answers.premiseNumber) > 0");
                    put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                    putText(service, "/form/schema/properties/premiseNumber/pattern", "^[0-9]{1,40}$");
                }))
                .contains("/eligibility/0/rule rule-fails");
    }

    @Test
    void refusesAFormWithTenThousandFieldsQuickly() {
        long started = System.nanoTime();
        assertThat(faults(service -> {
                    ObjectNode properties = service.withObject("/form/schema/properties");
                    for (int i = 0; i < 10_000; i++) {
                        properties.putObject("field" + i).put("type", "boolean");
                    }
                }))
                .extracting(Fault::code)
                .contains("too-large", "form-field-unlabelled");
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @Test
    void fetchesNoRemoteSchema() {
        long started = System.nanoTime();
        assertThat(faults(service -> {
                    service.withObject("/form/schema").put("$ref", "https://schemas.example.org/form.json");
                    service.withObject("/form/schema/properties/notes").put("$ref", "http://169.254.169.254/");
                }))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains("/form/schema/$ref form-keyword", "/form/schema/properties/notes/$ref form-keyword");
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(.*,){11}P$",
                "^((a{30}){30}){30}$",
                "^((((a{9}){9}){9}){9}){9}$",
                "^(a|a|a|a|a|a|a|a)*$"
            })
    void checksAnyPatternInBoundedTime(String pattern) {
        long started = System.nanoTime();
        faults(service -> {
            putText(service, "/form/schema/properties/premiseNumber/pattern", pattern);
            putText(service, "/exampleAnswers/premiseNumber", "a,".repeat(5_000) + "!");
        });
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }
}
