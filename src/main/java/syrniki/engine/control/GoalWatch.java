package syrniki.engine.control;

import syrniki.engine.hooks.Values;
import syrniki.trace.Goal;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Verdict;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells whether goals are reached where a controlled run stands.
 *
 * <p>What they speak of is found once; asking is cheap enough for every step. A step's effects are
 * there when the next one is {@linkplain Scheduler#takes taken}, or the run is over.
 */
public final class GoalWatch {

    /** Whether something is so at this moment. */
    private interface Look {

        boolean holds();
    }

    private final List<Goal> goals;
    private final Control control;
    private final List<Look> looks = new ArrayList<>();

    /** What goals want to be held. */
    private final List<Named> held = new ArrayList<>();

    /**
     * Gets ready to watch a program's runs.
     *
     * @param goals null in the place of one that is not asked here and never reached
     * @throws IllegalArgumentException if a goal speaks of something at a moment that is no field
     *     of the program, nor found from one
     */
    public GoalWatch(ControlledProgram program, List<Goal> goals) {
        this.goals = Collections.unmodifiableList(new ArrayList<>(goals));
        control = program.control();
        this.goals.forEach(goal -> looks.add(look(goal, program)));
    }

    private Look look(Goal goal, ControlledProgram program) {
        if (goal == null || !goal.momentary()) {
            return () -> false;
        }
        return goal.holders() != null
                ? holders(goal.holders(), program)
                : values(goal.value(), program);
    }

    /** How many goals there are. */
    public int count() {
        return goals.size();
    }

    /** Whether a goal is to be reached at a moment on the way, and not only at the end. */
    public boolean momentary(int goal) {
        return goals.get(goal) != null && goals.get(goal).momentary();
    }

    /** Whether a momentary goal is reached where the run stands; no other one ever is. */
    public boolean reached(int goal) {
        return looks.get(goal).holds();
    }

    /**
     * Whether a goal of a run's end is reached by a run that ended so; no momentary one ever is.
     *
     * @param result the last values, by name
     */
    public boolean reached(int goal, Verdict.Kind verdict, Map<String, Object> result) {
        Goal wanted = goals.get(goal);
        if (wanted == null) {
            return false;
        }
        if (wanted.verdict() != null) {
            return wanted.verdict() == verdict;
        }
        return wanted.result() != null
                && verdict == Verdict.Kind.COMPLETED
                && wanted.result().entrySet().stream()
                        .allMatch(it -> same(result.get(it.getKey()), it.getValue()));
    }

    private Look holders(Goal.Holders wanted, ControlledProgram program) {
        Named object = program.named(wanted.object());
        held.add(object);
        return () -> {
            Shared known = known(object);
            return known != null && known.holders() >= wanted.count();
        };
    }

    private Shared known(Named object) {
        Shared known = control.memory().ifKnown(object.value(control));
        return known instanceof Thing thing && thing.role == Role.MONITOR
                ? thing.monitorIfMet()
                : known;
    }

    /** Whether a goal is about who holds something. */
    boolean concerns(Shared object) {
        Shared whole = object instanceof Half half ? half.lock : object;
        for (int i = 0; i < held.size() && whole != null; i++) {
            if (known(held.get(i)) == whole) {
                return true;
            }
        }
        return false;
    }

    private Look values(Map<String, Object> wanted, ControlledProgram program) {
        List<Look> all = new ArrayList<>();
        wanted.forEach((name, value) -> {
            Named variable = program.named(name);
            all.add(() -> same(plain(variable.value(control)), value));
        });
        return () -> {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).holds()) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The value, or what an atomic holds. */
    private static Object plain(Object value) {
        if (value instanceof AtomicReference<?> reference) {
            return reference.get();
        }
        boolean atomic = value != null && !Kinds.manyParts(value);
        Object held = atomic ? Kinds.atomicValue(value, 0) : null;
        return held == null ? value : held;
    }

    /** Whether a value is the one that is wanted: numbers of all types are told by their size. */
    static boolean same(Object value, Object wanted) {
        if (value instanceof Number a && wanted instanceof Number b) {
            return a.longValue() == b.longValue() && a.doubleValue() == b.doubleValue();
        }
        if (wanted instanceof List<?> list) {
            return value instanceof List<?> those ? same(those, list) : same(list, value);
        }
        return Objects.equals(wanted, Values.of(_ -> "", value));
    }

    private static boolean same(List<?> values, List<?> wanted) {
        boolean same = values.size() == wanted.size();
        for (int i = 0; i < wanted.size() && same; i++) {
            same = same(values.get(i), wanted.get(i));
        }
        return same;
    }

    private static boolean same(List<?> wanted, Object array) {
        boolean same =
                array != null
                        && array.getClass().isArray()
                        && Array.getLength(array) == wanted.size();
        for (int i = 0; i < wanted.size() && same; i++) {
            same = same(Array.get(array, i), wanted.get(i));
        }
        return same;
    }
}
