package ae.sharjah.digital.notification.catalog;

import ae.sharjah.digital.notification.template.LocalizedText;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of service names from the catalogue's events. */
@Repository
public class ServiceNames {
    private final JdbcClient jdbc;

    ServiceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ServiceName> find(ServiceId serviceId) {
        return jdbc.sql("SELECT * FROM service_name WHERE service_id = :id")
                .param("id", serviceId.value())
                .query((row, number) -> new ServiceName(
                        serviceId,
                        row.getString("slug"),
                        new LocalizedText(row.getString("title_ar"), row.getString("title_en")),
                        new LocalizedText(row.getString("agency_ar"), row.getString("agency_en"))))
                .optional();
    }

    void put(ServiceName name) {
        jdbc.sql("""
                        INSERT INTO service_name (service_id, slug, title_ar, title_en, agency_ar, agency_en)
                        VALUES (:id, :slug, :titleArabic, :titleEnglish, :agencyArabic, :agencyEnglish)
                        ON CONFLICT (service_id) DO UPDATE
                           SET slug = excluded.slug, title_ar = excluded.title_ar, title_en = excluded.title_en,
                               agency_ar = excluded.agency_ar, agency_en = excluded.agency_en
                        """)
                .param("id", name.serviceId().value())
                .param("slug", name.slug())
                .param("titleArabic", name.title().arabic())
                .param("titleEnglish", name.title().english())
                .param("agencyArabic", name.agency().arabic())
                .param("agencyEnglish", name.agency().english())
                .update();
    }
}
