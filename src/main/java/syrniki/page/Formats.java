package syrniki.page;

import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

import java.util.List;

/** In which format a trace is wanted. */
final class Formats {

    private Formats() {}

    /** Whether CBOR is what is wanted most; else it is JSON. */
    static boolean wantsCbor(List<MediaType> accept) {
        MimeTypeUtils.sortBySpecificity(accept);
        return accept.getFirst().equalsTypeAndSubtype(MediaType.APPLICATION_CBOR);
    }
}
