package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.util.List;

/**
 * Finds the smallest of the encodings a browser takes. Spring's own resolver goes by the browser's
 * order, in which gzip comes first although all are equally welcome (spring-framework#37210).
 */
final class BrotliFirst extends EncodedResourceResolver {

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
        if (accepted == null || !accepted.matches("(.*,)?\\s*br\\b.*")) {
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
