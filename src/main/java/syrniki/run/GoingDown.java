package syrniki.run;

/** Thrown when somebody wants to begin something while the server is about to end. */
public final class GoingDown extends RuntimeException {

    /** After how many seconds it may be there again. */
    public static final int RETRY_SECONDS = 10;

    GoingDown() {
        super("the server is going down");
    }
}
