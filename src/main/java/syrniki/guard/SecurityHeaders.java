package syrniki.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What all answers tell browsers about what they may do with them, after OWASP's <a
 * href="https://owasp.org/www-project-secure-headers/">Secure Headers Project</a>.
 */
@Component
@Order(SecurityHeaders.ORDER)
public final class SecurityHeaders extends OncePerRequestFilter {

    /** First of all filters, so that what others refuse bears them, too. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

    private static final String FILES = "/assets/";
    private static final String ICON = "/favicon.svg";

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr"
                    + " 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors ";

    /** Of what a page could ask a browser for, only these two are of use here. */
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), clipboard-read=(),"
                    + " clipboard-write=(self), display-capture=(), encrypted-media=(),"
                    + " fullscreen=(self), gamepad=(), geolocation=(), gyroscope=(), hid=(),"
                    + " idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), picture-in-picture=(),"
                    + " publickey-credentials-get=(), screen-wake-lock=(), serial=(),"
                    + " storage-access=(), usb=(), xr-spatial-tracking=()";

    private static final Pattern EMBEDDED = Pattern.compile("(^|&)embed=1(&|$)");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean file = path.startsWith(FILES) || path.equals(ICON);
        if (file && request.getDispatcherType() == DispatcherType.REQUEST) {
            addToFile(response);
        } else {
            addTo(response, request);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // some requests the container refuses without any other dispatch
    }

    /**
     * Adds what matters for a file that a page loads: a page loads dozens, whose headers nothing
     * compresses.
     */
    private static void addToFile(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache"); // unless somebody knows better
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** Adds all of them: also to what the container refuses, and to a file that is not there. */
    public static void addTo(HttpServletResponse response, HttpServletRequest request) {
        boolean embed = isEmbedded(request);
        response.setHeader("Cache-Control", "no-cache"); // unless somebody knows better
        response.setHeader("Content-Security-Policy", CONTENT + (embed ? "*" : "'self'"));
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", embed ? "cross-origin" : "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        if (!embed) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * Whether it is for a page within another server's page. Not by the parameters, which nobody
     * has read yet and which need not be readable.
     */
    private static boolean isEmbedded(HttpServletRequest request) {
        return EMBEDDED.matcher(String.valueOf(request.getQueryString())).find();
    }
}
