package syrniki.engine.weave;

import syrniki.engine.hooks.Static;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Which method of the JDK has which hook: read off the hooks themselves.
 *
 * <p>A hook is a public static method whose last parameter is the site's line, {@code int line}.
 * Before it come the receiver and the parameters of the instance method that it stands for, by the
 * same name; or, marked {@link Static}, just the parameters of a static one. An instance method's
 * hook stands for its overriding ones too.
 */
final class HookTable {

    /** A method that stands for one of the JDK. */
    record Hook(Class<?> of, ClassDesc owner, String name, MethodTypeDesc type) {}

    private final Map<String, List<Hook>> statics = new HashMap<>();
    private final Map<String, List<Hook>> virtuals = new HashMap<>();
    private final LessonClasses lesson;
    private final HookTable others;
    private final Map<String, Set<String>> missing = new ConcurrentHashMap<>();

    /**
     * The table of some hooks.
     *
     * @param others the hooks of another dialect, which are {@linkplain #missing missed} where a
     *     program needs them; null if none are
     */
    HookTable(List<Class<?>> calls, LessonClasses lesson, HookTable others) {
        this.lesson = lesson;
        this.others = others;
        for (Class<?> hooks : calls) {
            for (Method method : hooks.getDeclaredMethods()) {
                Class<?>[] parameters = method.getParameterTypes();
                if (Modifier.isPublic(method.getModifiers())
                        && parameters.length > 0
                        && parameters[parameters.length - 1] == int.class) {
                    add(method, parameters);
                }
            }
        }
    }

    private void add(Method method, Class<?>[] parameters) {
        Static of = method.getAnnotation(Static.class);
        MethodTypeDesc type =
                MethodType.methodType(method.getReturnType(), parameters)
                        .describeConstable()
                        .orElseThrow();
        ClassDesc owner = method.getDeclaringClass().describeConstable().orElseThrow();
        int last = parameters.length - 1;
        if (of != null) {
            String key = key(method.getName(), type.parameterList().subList(0, last));
            statics.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Hook(of.value(), owner, method.getName(), type));
        } else if (last > 0) {
            String key = key(method.getName(), type.parameterList().subList(1, last));
            virtuals.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Hook(parameters[0], owner, method.getName(), type));
        }
    }

    /** The hook for a static method; null if it has none. */
    Hook findStatic(String owner, String name, MethodTypeDesc type) {
        for (Hook hook : statics.getOrDefault(key(name, type.parameterList()), List.of())) {
            if (hook.of.getName().replace('.', '/').equals(owner)) {
                return hook;
            }
        }
        return null;
    }

    /** The hook for an instance method as called on a static type; null if it has none. */
    Hook findVirtual(String owner, String name, MethodTypeDesc type) {
        List<Hook> candidates = virtuals.getOrDefault(key(name, type.parameterList()), List.of());
        if (candidates.isEmpty() || lesson.declares(owner, name, type.descriptorString())) {
            return null;
        }
        Hook best = null;
        for (String library : lesson.libraryTypes(owner)) {
            Class<?> called = libraryClass(library);
            for (Hook hook : candidates) {
                if (called != null
                        && hook.of.isAssignableFrom(called)
                        && (best == null || best.of.isAssignableFrom(hook.of))) {
                    best = hook;
                }
            }
        }
        return best;
    }

    /** Notes that a called method has no hook, if it has one in the other dialect. */
    void missing(String caller, boolean isStatic, String owner, String name, MethodTypeDesc type) {
        if (others != null
                && (isStatic
                                ? others.findStatic(owner, name, type)
                                : others.findVirtual(owner, name, type))
                        != null) {
            missing.computeIfAbsent(caller, _ -> new ConcurrentSkipListSet<>())
                    .add(
                            owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.')
                                    + '.'
                                    + name);
        }
    }

    /** Methods, as {@code ProcessBuilder.start}, that a class calls and that lack a hook. */
    Set<String> missing(String caller) {
        return missing.getOrDefault(caller, Set.of());
    }

    /** A class of the JDK by its internal name; null if it is not the JDK's. */
    static Class<?> libraryClass(String name) {
        try {
            return Class.forName(
                    name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException notTheJdks) {
            return null;
        }
    }

    private static String key(String name, List<ClassDesc> parameters) {
        StringBuilder key = new StringBuilder(name).append('(');
        parameters.forEach(it -> key.append(it.descriptorString()));
        return key.toString();
    }
}
