package syrniki.engine.weave;

import syrniki.engine.hooks.LessonLoader;
import syrniki.engine.hooks.Observation;

import java.io.InputStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads one run's classes, woven: each run has its own, with static fields of their own. */
public final class WeavingLoader extends ClassLoader implements LessonLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader classes;
    private final Weaver weaver;
    private final List<Class<?>> loaded = new ArrayList<>();
    private final MutableCallSite over =
            new MutableCallSite(MethodHandles.constant(boolean.class, false));
    private Observation run; // written before the run begins

    /** A loader for a run's classes, which {@code classes} has as they were compiled. */
    public WeavingLoader(ClassLoader classes) {
        super(WeavingLoader.class.getClassLoader());
        this.classes = classes;
        weaver = Weaver.of(classes, Observed.DIALECT);
    }

    /**
     * Does what can be done before the run's clock starts: weaves all classes of a program, loads
     * and links the main one, and initialises none. Whatever is wrong with them shows in the run.
     */
    public void prepare(String main) {
        weaver.weaveAll(main);
        try {
            loadClass(main).getDeclaredMethods(); // has the JVM link it
        } catch (ClassNotFoundException | LinkageError showsInTheRun) {
            // as it does in plain Java: when the class is used
        }
    }

    /** All woven classes of a program, by name. */
    public Map<String, byte[]> woven(String main) {
        return weaver.weaveAll(main);
    }

    /** Whether a program's classes name one of the JDK. */
    public boolean uses(String main, Class<?> library) {
        return weaver.uses(main, library.getName().replace('.', '/'));
    }

    /** Says which run the classes belong to: to be called before any of them is initialised. */
    public void belongTo(Observation run) {
        this.run = run;
    }

    @Override
    public Observation run() {
        return run;
    }

    @Override
    public CallSite over() {
        return over;
    }

    /** Ends every loop of the run's classes. */
    public void stop() {
        over.setTarget(MethodHandles.constant(boolean.class, true));
        MutableCallSite.syncAll(new MutableCallSite[] {over});
    }

    /** The lesson's classes that were loaded, in this order. */
    public List<Class<?>> loaded() {
        synchronized (loaded) {
            return List.copyOf(loaded);
        }
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
        synchronized (loaded) {
            loaded.add(defined);
        }
        return defined;
    }

    @Override
    public URL getResource(String name) {
        return classes.getResource(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return classes.getResourceAsStream(name);
    }
}
