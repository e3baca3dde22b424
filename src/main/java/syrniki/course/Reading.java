package syrniki.course;

/**
 * A work worth reading, from {@code course/reading.yml}.
 *
 * @param title as it is on the work
 * @param by who wrote it, or whose it is
 * @param url where it is found
 */
public record Reading(String title, String by, String url) {

    /** Says what is wrong, or null. */
    String flaw() {
        return title == null || by == null || url == null || !url.startsWith("https://")
                ? "title, by and an https address are needed"
                : null;
    }
}
