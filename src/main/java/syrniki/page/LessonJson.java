package syrniki.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Need;
import syrniki.course.LessonSettings.Progress;
import syrniki.course.LessonSettings.Unit;
import syrniki.course.LessonText;
import syrniki.course.Mode;
import syrniki.course.Param;
import syrniki.run.Machine;

import java.util.List;
import java.util.Map;

/** A lesson as JSON, in one language: in the list of lessons and in a page's data. */
record LessonJson(
        String id,
        String chapter,
        String title,
        String summary,
        List<Mode> modes,
        @JsonInclude(JsonInclude.Include.NON_NULL) String notExplored,
        double scale,
        Unit unit,
        List<ParamJson> params,
        Map<String, String> threads,
        Map<String, String> objects,
        @JsonInclude(JsonInclude.Include.NON_NULL) Progress progress,
        List<Need> lacks) {

    /** A parameter as JSON; what its type does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParamJson(
            String name,
            Param.Type type,
            @JsonProperty("default") Object initial,
            Long min,
            Long max,
            List<String> values,
            String label,
            String hint,
            Map<String, String> labels) {}

    static LessonJson of(Lesson lesson, Language language) {
        LessonText text = lesson.text(language);
        return new LessonJson(
                lesson.id(),
                lesson.settings().chapter(),
                text.title(),
                text.summary(),
                lesson.settings().modes(),
                text.notExplored(),
                lesson.settings().scale(),
                lesson.settings().unit(),
                lesson.settings().params().stream().map(param -> param(param, text)).toList(),
                text.threads(),
                text.objects(),
                lesson.settings().progress(),
                Machine.lacks(lesson.settings()));
    }

    private static ParamJson param(Param param, LessonText text) {
        LessonText.ParamText told = text.params().get(param.name());
        return new ParamJson(
                param.name(),
                param.type(),
                param.initial(),
                param.min(),
                param.max(),
                param.values().isEmpty() ? null : param.values(),
                told.label(),
                told.hint(),
                told.values().isEmpty() ? null : told.values());
    }
}
