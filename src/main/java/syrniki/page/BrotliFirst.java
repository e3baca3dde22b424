package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the smallest of the encodings a browser takes. Spring's own resolver goes by the browser's
 * order, in which gzip comes first although all are equally welcome (spring-framework#37210), and
 * sends what is refused with a weight of nothing.
 */
final class BrotliFirst extends EncodedResourceResolver {

    /** What stands behind an encoding that is refused. */
    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");

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
        if (accepted == null) {
            return request;
        }
        String wanted =
                Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .filter(encoding -> !REFUSED.matcher(encoding).matches())
                        .sorted(Comparator.comparing(it -> !it.matches("br\\b.*")))
                        .collect(Collectors.joining(", "));
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                        ? wanted
                        : super.getHeader(name);
            }
        };
    }
}
