package ae.sharjah.digital.catalog.check;

import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.faults;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.putText;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class OnceOnlyCheckTest {
    /** Adds a field that asks for known data by its name or label. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullName | الحقل | Field | person.name",
                "x | اسمك الكامل | Field | person.name",
                "x | الحقل | Your full name | person.name",
                "emiratesId | الحقل | Field | person.emiratesId",
                "x | رقم الهوية | Field | person.emiratesId",
                "x | الحقل | Emirates ID number * | person.emiratesId",
                "mobileNumber | الحقل | Field | person.mobile",
                "x | رقم الهاتف المتحرك | Field | person.mobile",
                "x | الحقل | Contact mobile | person.mobile",
                "email | الحقل | Field | person.email",
                "x | البريد الإلكتروني | Field | person.email",
                "x | الحقل | SEWA account number | agency.sewa.accountNumber",
                "x | الحقل | Enter your Emirates ID number please | person.emiratesId",
                "x | الحقل | Please enter your full name (required) | person.name",
                "x | الحقل | Please type your e-mail here | person.email",
                "x | الحقل | The mobile number we call before the visit | person.mobile",
                "x | الحقل | Emirates\u200b ID\u00a0number | person.emiratesId",
                "x | يرجى إدخال رقم هويتك الإماراتية هنا | Field | person.emiratesId",
                "x | الرجاء كتابة اسمك الكامل | Field | person.name",
                "x | رقم الهاتف الذي نتصل به قبل الزيارة | Field | person.mobile"
            })
    void refusesFieldsThatAskForKnownDataByNameOrLabel(String name, String arabic, String english, String source) {
        assertThat(faults(service -> addTextField(service, name, arabic, english)))
                .filteredOn(fault -> fault.code().equals("asked-though-held"))
                .extracting(Fault::pointer, fault -> fault.arguments().getFirst())
                .contains(org.assertj.core.groups.Tuple.tuple("/form/ui/7", source));
        assertThat(faults(service -> {
                    addTextField(service, name, arabic, english);
                    putText(service, "/form/ui/7/concerns", "other");
                }))
                .isEmpty();
    }

    /** Adds a field that asks for known data by the pattern of its values. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^784[0-9]{12}$ ; person.emiratesId",
                "^784-[0-9]{4}-[0-9]{7}-[0-9]$ ; person.emiratesId",
                "^05[0-9]{8}$ ; person.mobile",
                "^(00971|[+]971)5[0-9]{8}$ ; person.mobile",
                "^[^@]+@[^@]+$ ; person.email"
            })
    void refusesFieldsThatAskForKnownDataByPattern(String pattern, String source) {
        assertThat(faults(service -> {
                    addTextField(service, "x", "الحقل", "Field");
                    putText(service, "/form/schema/properties/x/pattern", pattern);
                }))
                .filteredOn(fault -> fault.code().equals("asked-though-held"))
                .extracting(fault -> fault.arguments().getFirst())
                .containsExactly(source);
    }

    @Test
    void acceptsPatternsOfOtherNumbers() {
        for (String pattern : new String[] {"^[0-9]{15}$", "^[0-9]{10}$", "^[A-Za-z0-9-]{1,40}$", "^.{1,40}$"}) {
            assertThat(faults(service -> {
                        addTextField(service, "x", "الحقل", "Field");
                        putText(service, "/form/schema/properties/x/pattern", pattern);
                    }))
                    .as(pattern)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shopName | اسم المتجر | Name of the shop",
                "tradeName | الاسم التجاري المقترح | Proposed trade name",
                "x | رقم الرخصة التجارية | Trade licence number"
            })
    void acceptsFieldsThatAskForUnknownData(String name, String arabic, String english) {
        assertThat(faults(service -> addTextField(service, name, arabic, english)))
                .isEmpty();
    }

    private static void addTextField(ObjectNode service, String name, String arabic, String english) {
        service.withObject("/form/schema/properties/" + name)
                .put("type", "string")
                .put("maxLength", 50);
        ObjectNode entry = service.withArray("/form/ui").addObject();
        entry.put("pointer", "/" + name);
        entry.putObject("label").put("ar", arabic).put("en", english);
    }
}
