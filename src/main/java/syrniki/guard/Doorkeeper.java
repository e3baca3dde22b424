package syrniki.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Lets in what may come in: asked by a name of this server, by its own pages or by programs, and
 * not too often. Pages and what they load are never too often, so that a class can open them.
 */
@Component
@Order(SecurityHeaders.ORDER + 1)
@EnableConfigurationProperties(GuardSettings.class)
public final class Doorkeeper extends OncePerRequestFilter {

    /** Where the {@link Refusal} is found, as an attribute of a request that is refused. */
    public static final String REFUSAL = Refusal.class.getName();

    /** So many usual requests cost as much as one that begins or ends something. */
    static final int WEIGHT = 5;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** What no other page can have sent: one's own, or nobody's (typed, or from a bookmark). */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private static final String LIVE = "/live/";

    /** More than a run takes to be begun, or a stream to be opened. */
    private static final Duration TURN = Duration.ofMillis(10);

    private final Turns turns = new Turns(TURN);
    private final GuardSettings settings;
    private final Clients clients;

    Doorkeeper(GuardSettings settings, Clients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            check(request);
        } catch (Refusal refusal) {
            request.setAttribute(REFUSAL, refusal);
            response.sendError(refusal.status().value());
            return;
        }
        if (mayWait(request)) {
            turns.take(() -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What many ask for at the same moment, and somebody else's page is not to wait behind. */
    private static boolean mayWait(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) || request.getServletPath().startsWith(LIVE);
    }

    private void check(HttpServletRequest request) {
        if (!isReadable(request)) {
            throw Refusal.unreadable();
        }
        if (!settings.answersTo(request.getServerName())) {
            throw Refusal.wrongHost();
        }
        boolean safe = SAFE.contains(request.getMethod());
        if (!isOwn(request) && !safe) {
            throw Refusal.wrongOrigin();
        }
        if (!isPage(request.getServletPath())) {
            clients.of(request).ask(safe ? 1 : WEIGHT);
        }
    }

    /** Whoever asks for a parameter later finds all, or is not asked: Tomcat complains but once. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException malformed) {
            return false;
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        boolean sameOrigin = isSameOrigin(request);
        String site = request.getHeader("Sec-Fetch-Site"); // not sent to http:// on a network
        return site == null ? sameOrigin : OWN.contains(site);
    }

    private static boolean isSameOrigin(HttpServletRequest request) {
        try {
            return WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            throw Refusal.wrongOrigin(); // no browser sends that
        }
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.startsWith(LIVE) && !path.startsWith("/actuator");
    }
}
