package syrniki.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.trace.Verdict;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.Map;

/** Which outcomes count as right. */
class GoodTest {

    private static final Map<String, Object> PARAMS = Map.of("first", 10, "second", 20, "way", "a");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                | COMPLETED | {}       | true",
                "{}                                                | DEADLOCK  | {}       | false",
                "{ verdict: [deadlock, failed] }                   | DEADLOCK  | {}       | true",
                "{ verdict: deadlock }                             | COMPLETED | {}       | false",
                "{ result: { x: 5 } }                              | COMPLETED | {x: 5}   | true",
                "{ result: { x: 5 } }                              | COMPLETED | {x: 6}   | false",
                "{ result: { x: 5 } }                              | FAILED    | {x: 5}   | false",
                "{ result: { x: 5 } }                              | COMPLETED | {}       | false",
                "{ result: { x: [5, 6] } }                         | COMPLETED | {x: 6}   | true",
                "{ result: { x: { min: 0 } } }                     | COMPLETED | {x: -1}  | false",
                "{ result: { x: { min: 0, max: 2 } } }             | COMPLETED | {x: 2}   | true",
                "{ result: { x: { max: first } } }                 | COMPLETED | {x: 11}  | false",
                "{ result: { x: first + second } }                 | COMPLETED | {x: 30}  | true",
                "{ result: { x: first + second } }                 | COMPLETED | {x: 10}  | false",
                "{ result: { x: second * second - first * y } }    | COMPLETED | {x: 380, y: 2} |"
                        + " true",
                "{ result: { who: cook-1 } }                       | COMPLETED | {who: cook-1} |"
                        + " true",
                "{ result: { who: cook-1 } }                       | COMPLETED | {who: cook-2} |"
                        + " false",
                "{ result: { 'a[1]': 7 } }                         | COMPLETED | {a: [6, 7]} |"
                        + " true",
                "{ result: { 'a[2]': 7 } }                         | COMPLETED | {a: [6, 7]} |"
                        + " false"
            })
    void isWhatItSays(String good, Verdict.Kind verdict, String values, boolean right) {
        YAMLMapper yaml = new YAMLMapper();
        @SuppressWarnings("unchecked")
        Map<String, Object> result = yaml.readValue(values, Map.class);
        assertEquals(right, yaml.readValue(good, Good.class).holds(verdict, result, PARAMS));
    }
}
