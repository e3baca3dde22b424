package syrniki.engine;

/**
 * A plain Java program to be run and watched.
 *
 * @param mainClass name of its main class, in the unnamed package
 * @param source name of its source file, for stack traces
 * @param classes where its class files are read from, as resources
 */
public record Program(String mainClass, String source, ClassLoader classes) {}
