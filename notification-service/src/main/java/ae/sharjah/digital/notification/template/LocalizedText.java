package ae.sharjah.digital.notification.template;

/** Text in both languages of the platform. */
public record LocalizedText(String arabic, String english) {}
