package ae.sharjah.digital.catalog.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ae.sharjah.digital.catalog.comparison.Difference.Kind;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static List<Difference> between(String before, String after) {
        return Comparison.between(JSON.readTree(before.replace('\'', '"')), JSON.readTree(after.replace('\'', '"')));
    }

    @Test
    void ignoresTheOrderOfFields() {
        assertThat(between("{'a':1,'b':{'c':[1,2]}}", "{'b':{'c':[1,2]},'a':1}"))
                .isEmpty();
    }

    @Test
    void findsAdditionsRemovalsAndChanges() {
        assertThat(between("{'a':1,'b':{'c':2}}", "{'b':{'c':3},'d':{'e':4}}"))
                .extracting(Difference::pointer, Difference::kind)
                .containsExactly(tuple("/a", Kind.REMOVED), tuple("/b/c", Kind.CHANGED), tuple("/d", Kind.ADDED));
    }

    @Test
    void matchesItemsByCode() {
        String before = "{'fees':[{'code':'x','amount':'1.00'},{'code':'y','amount':'2.00'}]}";
        String after = "{'fees':[{'code':'z','amount':'9.00'},{'code':'x','amount':'1.50'}]}";
        assertThat(between(before, after))
                .extracting(Difference::pointer, Difference::kind, Difference::area)
                .containsExactly(
                        tuple("/fees/x/amount", Kind.CHANGED, Difference.Area.FEES),
                        tuple("/fees/y", Kind.REMOVED, Difference.Area.FEES),
                        tuple("/fees/z", Kind.ADDED, Difference.Area.FEES));
    }

    @Test
    void comparesBranchesAndTheirJoin() {
        String before =
                "{'workflow':{'stages':{'s':{'branches':{'a':{'x':1},'b':{'x':1}},'join':{'failed':{'to':'r','waits':true}}}}}}";
        String after =
                "{'workflow':{'stages':{'s':{'branches':{'a':{'x':2},'c':{'x':1}},'join':{'failed':{'to':'r'}}}}}}";
        assertThat(between(before, after))
                .extracting(Difference::pointer, Difference::kind, Difference::area)
                .containsExactly(
                        tuple("/workflow/stages/s/branches/a/x", Kind.CHANGED, Difference.Area.WORKFLOW),
                        tuple("/workflow/stages/s/branches/b", Kind.REMOVED, Difference.Area.WORKFLOW),
                        tuple("/workflow/stages/s/branches/c", Kind.ADDED, Difference.Area.WORKFLOW),
                        tuple("/workflow/stages/s/join/failed/waits", Kind.REMOVED, Difference.Area.WORKFLOW));
    }

    @Test
    void findsReorderedItems() {
        assertThat(between(
                        "{'form':{'ui':[{'pointer':'/a'},{'pointer':'/b'}]}}",
                        "{'form':{'ui':[{'pointer':'/b'},{'pointer':'/a'}]}}"))
                .extracting(Difference::pointer, Difference::kind)
                .containsExactly(tuple("/form/ui", Kind.REORDERED));
    }

    @Test
    void comparesPlainValuesAsSets() {
        assertThat(between("{'audiences':['citizen','resident']}", "{'audiences':['resident','visitor']}"))
                .extracting(Difference::kind, one -> String.valueOf(one.before()), one -> String.valueOf(one.after()))
                .containsExactly(tuple(Kind.REMOVED, "\"citizen\"", "null"), tuple(Kind.ADDED, "null", "\"visitor\""));
        assertThat(between("['a','b']", "['b','a']"))
                .extracting(Difference::kind)
                .containsExactly(Kind.REORDERED);
        assertThat(between("['a','a']", "['a']")).extracting(Difference::kind).containsExactly(Kind.REORDERED);
    }

    @Test
    void escapesFieldNamesInPointers() {
        assertThat(between("{'a/b~':1}", "{'a/b~':2}"))
                .extracting(Difference::pointer)
                .containsExactly("/a~1b~0");
    }

    @Test
    void describesADifferenceInBothLanguages() {
        var texts = new DifferenceTexts();
        var difference = between("{'fees':[{'code':'x','amount':'1.00'}]}", "{'fees':[{'code':'x','amount':'{0} 2'}]}")
                .getFirst();
        assertThat(texts.describe(difference, Locale.ENGLISH)).isEqualTo("Fees › x › amount: “1.00” became “{0} 2”.");
        assertThat(texts.describe(difference, Locale.of("ar")))
                .isEqualTo("الرسوم › x › amount: تغيّر «1.00» إلى «{0} 2».");
    }

    @Test
    void hasEveryTextInBothLanguages() {
        var arabic = ResourceBundle.getBundle("differences", Locale.of("ar"));
        var english = ResourceBundle.getBundle("differences", Locale.ENGLISH);
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
    }
}
