package syrniki.engine.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * A lesson's classes as they were compiled: those of the unnamed package that its class loader has.
 */
final class LessonClasses {

    private final WeakReference<ClassLoader> classes;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

    LessonClasses(ClassLoader classes) {
        this.classes = new WeakReference<>(classes);
    }

    /** A class by its internal name; nothing if it is not the lesson's. */
    synchronized Optional<ClassModel> find(String name) {
        return models.computeIfAbsent(name, this::read);
    }

    private Optional<ClassModel> read(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('[') >= 0) {
            return Optional.empty();
        }
        try (InputStream in = open(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read class " + name, e);
        }
    }

    /** A class file by the class's internal name; null if there is none. */
    InputStream open(String name) {
        ClassLoader loader = classes.get();
        return loader == null ? null : loader.getResourceAsStream(name + ".class");
    }

    /**
     * The field that code of the lesson means: its own or inherited; nothing if it is not a
     * lesson's.
     */
    Optional<FieldModel> field(String owner, String name) {
        for (Optional<ClassModel> model = find(owner);
                model.isPresent();
                model = parent(model.get())) {
            for (FieldModel field : model.get().fields()) {
                if (field.fieldName().equalsString(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a lesson's class, or one of the lesson's that it extends or implements, has a method.
     */
    boolean declares(String owner, String name, String descriptor) {
        Optional<ClassModel> model = find(owner);
        if (model.isEmpty()) {
            return false;
        }
        for (MethodModel method : model.get().methods()) {
            if (method.methodName().equalsString(name)
                    && method.methodType().equalsString(descriptor)) {
                return true;
            }
        }
        return parents(model.get()).stream().anyMatch(it -> declares(it, name, descriptor));
    }

    /** The JDK's classes and interfaces that a class is one of; just itself if it is the JDK's. */
    List<String> libraryTypes(String name) {
        Optional<ClassModel> model = find(name);
        if (model.isEmpty()) {
            return List.of(name);
        }
        List<String> types = new ArrayList<>();
        parents(model.get()).forEach(it -> types.addAll(libraryTypes(it)));
        return types;
    }

    /** The lesson's classes that a class of the lesson names. */
    Set<String> used(String name) {
        Set<String> used = new LinkedHashSet<>();
        find(name)
                .ifPresent(model -> {
                    for (PoolEntry entry : model.constantPool()) {
                        if (entry instanceof ClassEntry type
                                && find(type.asInternalName()).isPresent()) {
                            used.add(type.asInternalName());
                        }
                    }
                });
        return used;
    }

    /** The lesson's classes that the initialiser of one of them names, itself left out. */
    Set<String> usedByInitialiser(String name) {
        Set<String> used = new LinkedHashSet<>();
        find(name).stream()
                .flatMap(it -> it.methods().stream())
                .filter(it -> it.methodName().equalsString("<clinit>"))
                .flatMap(it -> it.code().stream())
                .flatMap(it -> it.elementStream())
                .forEach(element -> {
                    String owner =
                            switch (element) {
                                case InvokeInstruction call -> call.owner().asInternalName();
                                case FieldInstruction access -> access.owner().asInternalName();
                                case NewObjectInstruction made -> made.className().asInternalName();
                                default -> name;
                            };
                    if (!owner.equals(name) && find(owner).isPresent()) {
                        used.add(owner);
                    }
                });
        return used;
    }

    /** Whether a class of the lesson names another one. */
    boolean names(String name, String other) {
        return find(name).stream()
                .flatMap(model -> StreamSupport.stream(model.constantPool().spliterator(), false))
                .anyMatch(entry ->
                        entry instanceof ClassEntry type && type.name().equalsString(other));
    }

    private Optional<ClassModel> parent(ClassModel model) {
        return model.superclass().map(ClassEntry::asInternalName).flatMap(this::find);
    }

    private static List<String> parents(ClassModel model) {
        List<String> parents = new ArrayList<>();
        model.superclass().ifPresent(it -> parents.add(it.asInternalName()));
        model.interfaces().forEach(it -> parents.add(it.asInternalName()));
        return parents;
    }
}
