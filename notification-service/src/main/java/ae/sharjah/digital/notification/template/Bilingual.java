package ae.sharjah.digital.notification.template;

/** A text in both languages of the platform. */
public record Bilingual(String arabic, String english) {}
