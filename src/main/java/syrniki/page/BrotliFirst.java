package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the smallest of the encodings a browser takes. Spring's own resolver goes by the browser's
 * order, in which gzip comes first although all are equally welcome (spring-framework#37210).
 */
final class BrotliFirst extends EncodedResourceResolver {

    /** Brotli among what is accepted, and not with a weight of nothing. */
    private static final Pattern TAKEN =
            Pattern.compile("(^|,)\\s*br\\s*(;\\s*q=(1|0\\.\\d*[1-9])\\d*\\s*)?(,|$)");

    @Override
    protected Resource resolveResourceInternal(
            HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(reordered(request), path, locations, chain);
    }

    private static HttpServletRequest reordered(HttpServletRequest request) {
        String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !TAKEN.matcher(accepted).find()) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                        ? "br, " + accepted
                        : super.getHeader(name);
            }
        };
    }
}
