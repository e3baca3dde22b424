package syrniki.engine.cpu;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Functions of Linux's C library. */
final class LinuxCall {

    private LinuxCall() {}

    /** A function by its name; null on other systems, and where native access is denied. */
    @SuppressWarnings(
            "restricted") // native access is given on the command line and in the manifest
    static MethodHandle find(String name, FunctionDescriptor type) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        Linker linker = Linker.nativeLinker();
        try {
            return linker.defaultLookup()
                    .find(name)
                    .map(it -> linker.downcallHandle(it, type))
                    .orElse(null);
        } catch (IllegalCallerException e) {
            return null; // native access is denied
        }
    }
}
