package syrniki;

import java.net.URL;

/**
 * Where {@code java -jar} begins: hands over to {@link Syrniki}, or says which Java it needs. The
 * build compiles this one class for Java 17, so that it can still speak there.
 */
class Start {
    private static final int JAVA = 25;

    /** What the build found out of Spring's configuration, and the property that says to use it. */
    private static final String FOUND_OUT = "Syrniki__ApplicationContextInitializer.class",
            FOUND = "spring.aot.enabled";

    public static void main(String[] args) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < JAVA) {
            System.err.printf(
                    "Syrniki needs Java %d or newer, and this is Java %d: start it with the java of"
                            + " a newer JDK or JRE.%n",
                    JAVA, found);
            System.exit(1);
        }
        URL foundOut = Start.class.getResource(FOUND_OUT);
        boolean packed = foundOut != null && foundOut.getProtocol().equals("jar"); // so not stale
        if (packed && System.getProperty(FOUND) == null) {
            System.setProperty(FOUND, "true");
        }
        Class.forName("syrniki.Syrniki")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
