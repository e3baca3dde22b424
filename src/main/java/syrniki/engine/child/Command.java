package syrniki.engine.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a lesson asks to be started, taken apart.
 *
 * @param words the words as the lesson gave them, but that a JVM's heap is limited
 * @param own whether a JVM is to run the lesson's own source file
 * @param options its options, but for those that say where classes are, and the heap
 * @param arguments what comes after the file
 * @param heap most bytes of heap that the JVM may have; null if it is none
 */
record Command(
        List<String> words, boolean own, List<String> options, List<String> arguments, Long heap) {

    /** Most bytes of heap that a child may have, and those it has if it does not say. */
    static final long MOST_HEAP = 256L << 20;

    private static final String HEAP = "-Xmx";

    private static final Set<String> FOR_CLASSES =
            Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--source");

    private static final Set<String> WITH_VALUE =
            Set.of("--add-modules", "--add-opens", "--add-exports", "--add-reads", "-d");

    /**
     * @param source name of the lesson's source file
     */
    static Command of(List<String> asked, String source) {
        if (asked.isEmpty() || !isJava(asked.getFirst())) {
            return new Command(asked, false, List.of(), List.of(), null);
        }
        List<String> options = new ArrayList<>();
        long heap = MOST_HEAP;
        int at = 1;
        for (; at < asked.size() && asked.get(at).startsWith("-"); at++) {
            String option = asked.get(at);
            if (FOR_CLASSES.contains(option)) {
                at++;
            } else if (option.startsWith(HEAP)) {
                heap = Math.min(heap, bytes(option.substring(HEAP.length())));
            } else {
                options.add(option);
                if (WITH_VALUE.contains(option) && at + 1 < asked.size()) {
                    options.add(asked.get(++at));
                }
            }
        }
        at = Math.min(at, asked.size());
        boolean own = at < asked.size() && fileName(asked.get(at)).equals(source);
        if (own) {
            return new Command(asked, true, options, asked.subList(at + 1, asked.size()), heap);
        }
        List<String> limited = new ArrayList<>(asked);
        limited.subList(1, at).removeIf(word -> word.startsWith(HEAP));
        limited.add(1, HEAP + heap);
        return new Command(limited, false, List.of(), List.of(), heap);
    }

    /** The option that limits the heap. */
    String heapOption() {
        return HEAP + heap;
    }

    private static boolean isJava(String word) {
        return Set.of("java", "java.exe").contains(fileName(word));
    }

    private static String fileName(String word) {
        try {
            Path name = Path.of(word).getFileName();
            return name == null ? "" : name.toString();
        } catch (java.nio.file.InvalidPathException noFile) {
            return "";
        }
    }

    /** A size as the JVM's options have it, {@code 64m}; no limit if it is none. */
    private static long bytes(String size) {
        try {
            int last = size.length() - 1;
            int shift =
                    switch (size.isEmpty() ? '0' : Character.toLowerCase(size.charAt(last))) {
                        case 'k' -> 10;
                        case 'm' -> 20;
                        case 'g' -> 30;
                        case 't' -> 40;
                        default -> 0;
                    };
            String digits = shift == 0 ? size : size.substring(0, last);
            return Math.multiplyExact(Long.parseLong(digits), 1L << shift);
        } catch (ArithmeticException | NumberFormatException none) {
            return Long.MAX_VALUE;
        }
    }
}
