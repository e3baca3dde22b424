package syrniki.explore;

import syrniki.trace.Verdict;

import java.util.Map;

/**
 * One way a program can come out.
 *
 * @param verdict how it ended
 * @param detail more of that: the exception it died of, for example; empty if there is nothing
 * @param result last values of its static fields, by name
 */
public record Outcome(Verdict.Kind verdict, String detail, Map<String, Object> result) {}
