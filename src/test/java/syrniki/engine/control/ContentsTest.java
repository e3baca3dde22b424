package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Collections, maps and text under construction that threads share, under every schedule. */
class ContentsTest {

    @Test
    void eachCallIsAStep() {
        Schedules all =
                Schedules.of(
                        """
                        static final Map<String, Integer> sold = new HashMap<>();
                        static int end;
                        static void main() throws Exception {
                            sold.put("syrnik", 0);
                            Thread cook = start(() -> sold.put("syrnik", sold.get("syrnik") + 1));
                            sold.put("syrnik", sold.get("syrnik") + 1);
                            cook.join();
                            end = sold.get("syrnik");
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{end=1}", "{end=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void checkingAndThenPuttingIsNotOneStepButPutIfAbsentIs() {
        String program =
                """
                static final Map<String, String> table = new ConcurrentHashMap<>();
                static int first;
                static void main() throws Exception {
                    Thread cook = start(() -> { take(1); return 0; });
                    take(2);
                    cook.join();
                }
                static synchronized void seated(int who) { first = first * 10 + who; }
                static void take(int who) {
                    %s {
                        seated(who);
                    }
                }
                """;
        String inTwo =
                "if (!table.containsKey(\"t\") && (table.put(\"t\", \"\" + who) == null | true))";
        assertThat(Schedules.of(program.formatted(inTwo)).outcomes())
                .containsExactly("{first=12}", "{first=1}", "{first=21}", "{first=2}");
        String inOne = "if (table.putIfAbsent(\"t\", \"\" + who) == null)";
        assertThat(Schedules.of(program.formatted(inOne)).outcomes())
                .containsExactly("{first=1}", "{first=2}");
    }

    @Test
    void waitersSeeWhatIsInAPlainQueue() {
        Schedules all =
                Schedules.of(
                        """
                        static final Deque<Integer> shelf = new ArrayDeque<>();
                        static int sum;
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                synchronized (shelf) {
                                    while (shelf.isEmpty()) {
                                        shelf.wait();
                                    }
                                    sum = sum + shelf.removeFirst();
                                }
                                return 0;
                            });
                            for (int i = 1; i < 3; i++) {
                                synchronized (shelf) {
                                    shelf.addLast(i);
                                    shelf.notifyAll();
                                }
                            }
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{sum=1}");
    }

    @Test
    void whoGoesThroughAListThatAnotherOneChangesFails() {
        Schedules all =
                Schedules.of(
                        """
                        static final List<Integer> orders = new ArrayList<>(List.of(1, 2));
                        static int sum;
                        static void main() throws Exception {
                            Thread cook = start(() -> orders.add(3));
                            int seen = 0;
                            for (int order : orders) {
                                seen += order;
                            }
                            sum = seen;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .hasSize(3)
                .anyMatch(it -> it.contains("sum=3"))
                .anyMatch(it -> it.contains("sum=6"))
                .anyMatch(it -> it.contains("ConcurrentModificationException"));
    }

    @Test
    void aCopyOnWriteListCanBeGoneThroughMeanwhile() {
        Schedules all =
                Schedules.of(
                        """
                        static final List<Integer> orders = new CopyOnWriteArrayList<>(List.of(1, 2));
                        static int sum;
                        static void main() throws Exception {
                            Thread cook = start(() -> orders.add(3));
                            int seen = 0;
                            for (int order : orders) {
                                seen += order;
                            }
                            sum = seen;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{sum=3}", "{sum=6}");
    }

    @Test
    void aSynchronizedListIsAMonitor() {
        Schedules all =
                Schedules.of(
                        """
                        static final List<Integer> orders =
                            Collections.synchronizedList(new ArrayList<>());
                        static int size;
                        static void main() throws Exception {
                            Thread cook = start(() -> orders.add(1));
                            synchronized (orders) {
                                if (orders.isEmpty()) {
                                    orders.add(2);
                                    size = orders.size();
                                }
                            }
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{size=0}", "{size=1}");
        all.eachTraced(run -> assertThat(run.of(Kind.LOCK_ACQUIRE)).isNotEmpty());
    }

    @Test
    void aLocalOneThatAFunctionTakesAlongIsShared() {
        Schedules all =
                Schedules.of(
                        """
                        static int end;
                        static void main() throws Exception {
                            StringBuilder said = new StringBuilder();
                            Thread cook = start(() -> said.append("a"));
                            said.append("b");
                            cook.join();
                            end = said.toString().equals("ab") ? 1 : 2;
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{end=1}", "{end=2}");
    }

    @Test
    void aFunctionOfTheProgramHasAConcurrentMapToItself() {
        Schedules all =
                Schedules.of(
                        """
                        static final Map<String, Integer> sold = new ConcurrentHashMap<>();
                        static int step;
                        static int end;
                        static void main() throws Exception {
                            Thread cook = start(() -> sold.merge("a", 1, Small::sum));
                            sold.merge("a", 1, Small::sum);
                            cook.join();
                            end = sold.get("a");
                        }
                        static int sum(int a, int b) { step = step + 1; return a + b; }
                        """);
        assertThat(all.outcomes()).containsExactly("{end=2, step=1}");
    }
}
