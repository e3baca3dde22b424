package syrniki.wire;

/** Bytes that are no frame of a trace. */
public final class MalformedFrameException extends RuntimeException {

    MalformedFrameException(String message) {
        super(message);
    }

    MalformedFrameException(String message, Throwable cause) {
        super(message, cause);
    }
}
