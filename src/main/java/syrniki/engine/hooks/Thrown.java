package syrniki.engine.hooks;

/** What a program's thread died of. */
public final class Thrown {

    private Thrown() {}

    /**
     * Its text. Of an exception of the program's own that throws another one when it is to be put
     * into words it is the name of its class: a thread has to end all the same.
     */
    public static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown.toString());
        } catch (Throwable rude) {
            return thrown.getClass().getName();
        }
    }
}
