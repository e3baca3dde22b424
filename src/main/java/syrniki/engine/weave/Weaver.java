package syrniki.engine.weave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Weaves a lesson's classes: hooks wherever threads meet, everything else as it was compiled. */
public final class Weaver {

    /** What was woven once serves every run: woven classes find their run when they are loaded. */
    private static final Map<ClassLoader, Map<Dialect, Weaver>> KNOWN =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, byte[]> woven = new ConcurrentHashMap<>();
    private final LessonClasses lesson;
    private final Dialect dialect;
    private final HookTable hooks;
    private final ClassFile classFile;

    private Weaver(LessonClasses lesson, Dialect dialect) {
        this.lesson = lesson;
        this.dialect = dialect;
        HookTable observed =
                dialect.steps() ? new HookTable(Observed.DIALECT.calls(), lesson, null) : null;
        hooks = new HookTable(dialect.calls(), lesson, observed);
        classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(
                                                type -> lesson.open(Names.internal(type)))
                                        .orElse(
                                                ClassHierarchyResolver.ofResourceParsing(
                                                        Weaver.class.getClassLoader()))
                                        .cached(ConcurrentHashMap::new)));
    }

    /** The weaver of the classes that a loader has as they were compiled. */
    public static Weaver of(ClassLoader classes, Dialect dialect) {
        return KNOWN.computeIfAbsent(classes, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(dialect, it -> new Weaver(new LessonClasses(classes), it));
    }

    /** The woven bytes of one of the lesson's classes; nothing if it is not the lesson's. */
    public Optional<byte[]> find(String name) {
        byte[] known = woven.get(name);
        return known != null ? Optional.of(known) : make(name);
    }

    /** Weaves a class, if nobody has; one thread at a time, for what is shared by that. */
    private synchronized Optional<byte[]> make(String name) {
        if (!woven.containsKey(name)) {
            lesson.find(name).map(this::weave).ifPresent(it -> woven.put(name, it));
        }
        return Optional.ofNullable(woven.get(name));
    }

    /**
     * Weaves a class and all the lesson's classes that it may come to use; returns them by name.
     */
    public Map<String, byte[]> weaveAll(String main) {
        Map<String, byte[]> all = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(main));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String name = next.remove();
            find(name).ifPresent(it -> all.put(name, it));
            lesson.used(name).stream().filter(seen::add).forEach(next::add);
        }
        return all;
    }

    /**
     * All classes of a program in an order in which they can be initialised: those that another
     * one's initialiser uses come before it.
     */
    public List<String> initialisationOrder(String main) {
        weaveAll(main);
        Set<String> order = new LinkedHashSet<>();
        initialised(main, new HashSet<>(), order);
        weaveAll(main).keySet().stream()
                .sorted()
                .forEach(it -> initialised(it, new HashSet<>(), order));
        return List.copyOf(order);
    }

    private void initialised(String name, Set<String> begun, Set<String> order) {
        if (!begun.add(name) || order.contains(name)) {
            return;
        }
        lesson.usedByInitialiser(name).forEach(it -> initialised(it, begun, order));
        order.add(name);
    }

    /** Whether a field is final in the source, be it so in the woven class or not. */
    public boolean isFinal(String type, String field) {
        return lesson.field(type, field)
                .filter(it -> it.flags().has(java.lang.reflect.AccessFlag.FINAL))
                .isPresent();
    }

    /**
     * Methods of the JDK, as {@code ProcessBuilder.start}, that a program calls and that observed
     * runs have hooks for, but not this dialect.
     */
    public Set<String> missing(String main) {
        Set<String> all = new TreeSet<>();
        weaveAll(main).keySet().forEach(it -> all.addAll(hooks.missing(it.replace('.', '/'))));
        return all;
    }

    /** Whether a program names a class of the JDK. */
    boolean uses(String main, String library) {
        return weaveAll(main).keySet().stream().anyMatch(it -> lesson.names(it, library));
    }

    private byte[] weave(ClassModel model) {
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        LambdaWeaving lambdas =
                new LambdaWeaving(dialect, hooks, model.thisClass().asSymbol(), isInterface);
        StaticReset statics = dialect.steps() && !isInterface ? new StaticReset(model) : null;
        ClassTransform transform =
                (builder, element) -> {
                    switch (element) {
                        case FieldModel field when statics != null -> statics.add(builder, field);
                        case Superclass parent
                                when dialect.substitute(parent.superclassEntry().asSymbol())
                                        instanceof ClassDesc other ->
                                builder.withSuperclass(other);
                        case MethodModel method when method.code().isPresent() ->
                                weave(builder, method, lambdas);
                        default -> builder.with(element);
                    }
                };
        ClassTransform whole = transform.andThen(ClassTransform.endHandler(lambdas::addBridges));
        return classFile.transformClass(
                model,
                statics == null
                        ? whole
                        : whole.andThen(ClassTransform.endHandler(statics::addReset)));
    }

    private void weave(ClassBuilder builder, MethodModel method, LambdaWeaving lambdas) {
        CodeTransform transform = new CodeWeaver(lesson, dialect, hooks, lambdas, method);
        ClassModel within = method.parent().orElseThrow();
        int flags = method.flags().flagsMask();
        int line = firstLine(method);
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            flags &= ~ClassFile.ACC_SYNCHRONIZED;
            boolean isStatic = method.flags().has(AccessFlag.STATIC);
            transform =
                    transform.andThen(
                            new SynchronizedWrap(
                                    new Monitors(dialect),
                                    isStatic ? within.thisClass().asSymbol() : null,
                                    line));
        }
        if (!dialect.steps()
                && method.methodName().equalsString("run")
                && method.methodType().equalsString("()V")
                && lesson.libraryTypes(within.thisClass().asInternalName())
                        .contains("java/lang/Thread")) {
            transform = transform.andThen(new ThreadRunWrap(line));
        }
        int woven = flags;
        CodeTransform code = transform;
        boolean initialiser = dialect.steps() && StaticReset.initialises(method, within);
        builder.withMethod(
                initialiser ? StaticReset.INITIALISER : method.methodName().stringValue(),
                method.methodTypeSymbol(),
                woven,
                made ->
                        method.forEach(element -> {
                            switch (element) {
                                case CodeModel body -> made.transformCode(body, code);
                                case AccessFlags _ -> {}
                                default -> made.with(element);
                            }
                        }));
    }

    private static int firstLine(MethodModel method) {
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof LineNumber number) {
                return number.line();
            }
        }
        return 0;
    }
}
