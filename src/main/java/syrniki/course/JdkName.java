package syrniki.course;

/**
 * A name of the JDK's and where it is documented.
 *
 * @param label the name as written in a program
 * @param address its page in the documentation of JDK 25; null for a keyword
 */
public record JdkName(String label, String address) {

    private static final String API = "https://docs.oracle.com/en/java/javase/25/docs/api/";

    /**
     * @param name a class by its binary name, {@code java.lang.Thread$State}, perhaps with a
     *     member, {@code java.lang.Thread#join}; or a keyword
     */
    static JdkName of(String name) {
        if (name.indexOf('.') < 0) {
            return new JdkName(name, null);
        }
        Class<?> type = type(name);
        String simple = type.getCanonicalName().substring(type.getPackageName().length() + 1);
        String page =
                API
                        + type.getModule().getName()
                        + "/"
                        + type.getPackageName().replace('.', '/')
                        + "/"
                        + simple
                        + ".html";
        int member = name.indexOf('#');
        return new JdkName(member < 0 ? simple : simple + "." + name.substring(member + 1), page);
    }

    /** Says what is wrong with a name, or null. */
    static String flaw(String name) {
        return name.indexOf('.') < 0 || type(name) != null ? null : "the JDK has no " + name;
    }

    private static Class<?> type(String name) {
        int member = name.indexOf('#');
        try {
            return Class.forName(
                    member < 0 ? name : name.substring(0, member),
                    false,
                    ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
