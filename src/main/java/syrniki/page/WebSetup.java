package syrniki.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;

/** How long a browser may keep what it got, and in which form it gets it. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    /**
     * Names of files in assets/ have a hash of their content, so they never change; beside those
     * that are text lies what they are in Brotli and gzip. Not cached here: Spring's cache does not
     * know what is refused, and browsers keep them.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
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
}
