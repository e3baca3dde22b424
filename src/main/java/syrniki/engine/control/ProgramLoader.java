package syrniki.engine.control;

import syrniki.engine.hooks.LessonLoader;
import syrniki.engine.hooks.Observation;
import syrniki.engine.weave.Weaver;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads a program's classes, woven for controlled runs, and sets their static fields back before
 * each.
 */
final class ProgramLoader extends ClassLoader implements LessonLoader {

    private static final String RESET = "reset$";

    private final Weaver weaver;
    private final List<Class<?>> loaded = new ArrayList<>();
    private final List<MethodHandle> resets = new ArrayList<>();
    private final Map<String, StaticSlot> slots = new HashMap<>();
    private int nextSlot;

    ProgramLoader(ClassLoader classes) {
        super(ProgramLoader.class.getClassLoader());
        weaver = Weaver.of(classes, Controlled.DIALECT);
    }

    /** Loads and initialises all classes of a program; returns the main one. */
    Class<?> load(String main) throws ReflectiveOperationException {
        for (String name : weaver.initialisationOrder(main)) {
            Class<?> type = Class.forName(name, true, this);
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(RESET)) {
                    resets.add(lookup.findStatic(type, RESET, MethodType.methodType(void.class)));
                }
            }
        }
        return Class.forName(main, true, this);
    }

    /** Methods of the JDK that a program calls and that controlled runs do not know. */
    Set<String> uncontrolled(String main) {
        return weaver.missing(main);
    }

    /** Sets all static fields to what a program that has just begun finds in them. */
    void reset() throws Throwable {
        for (int i = 0; i < resets.size(); i++) {
            resets.get(i).invokeExact();
        }
    }

    /** The classes that were loaded, in this order. */
    List<Class<?>> loaded() {
        return loaded;
    }

    /** Whether a static field is a variable that threads share, in the source's sense. */
    boolean shared(java.lang.reflect.Field field) {
        return !isFinal(field) && !Kinds.meetingPoint(field.getType());
    }

    /** Whether a field is final in the source. */
    boolean isFinal(java.lang.reflect.Field field) {
        return weaver.isFinal(field.getDeclaringClass().getName(), field.getName());
    }

    synchronized StaticSlot slot(Class<?> declaring, String name) throws NoSuchFieldException {
        String key = declaring.getName() + '.' + name;
        StaticSlot slot = slots.get(key);
        if (slot == null) {
            slot = StaticSlot.make(declaring, name);
            slots.put(key, slot);
        }
        return slot;
    }

    int nextSlot() {
        return nextSlot++;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.indexOf('.') >= 0) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] woven = weaver.find(name).orElseThrow(() -> new ClassNotFoundException(name));
        Class<?> defined = defineClass(name, woven, 0, woven.length);
        loaded.add(defined);
        return defined;
    }

    @Override
    public Observation run() {
        throw new IllegalStateException("classes of a controlled run");
    }

    @Override
    public CallSite over() {
        throw new IllegalStateException("classes of a controlled run");
    }
}
