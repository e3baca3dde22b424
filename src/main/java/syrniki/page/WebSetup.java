package syrniki.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.time.Duration;

/** Headers of all answers: what a page may load, and how long a browser may keep it. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr"
                    + " 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors ";

    /**
     * Names of files in assets/ have a hash of their content, so they never change; beside those
     * that are text lies what they are in Brotli and gzip. Not cached here: Spring's cache does not
     * know what is refused, and browsers keep them.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // not cached here: Spring's cache does not know what is refused, and browsers keep them
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new BrotliFirst());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/favicon.svg");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true); // a strong one would forbid Tomcat to compress
        var etags = new FilterRegistrationBean<>(filter);
        etags.addUrlPatterns(
                "/", "/lessons/*", "/chapters/*", "/glossary", "/teach", "/api/lessons");
        return etags;
    }

    @Bean
    OncePerRequestFilter securityHeaders() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader("X-Content-Type-Options", "nosniff");
                if (!request.getRequestURI().startsWith("/assets/")) { // these are no pages
                    addPolicies(response, "1".equals(request.getParameter("embed")));
                }
                chain.doFilter(request, response);
            }
        };
    }

    private static void addPolicies(HttpServletResponse response, boolean embed) {
        response.setHeader("Content-Security-Policy", CONTENT + (embed ? "*" : "'self'"));
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-cache");
    }
}
