package syrniki.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

import syrniki.course.BadParameter;
import syrniki.course.Language;
import syrniki.guard.Doorkeeper;
import syrniki.guard.Refusal;
import syrniki.guard.SecurityHeaders;
import syrniki.run.Director;
import syrniki.run.GoingDown;
import syrniki.run.TooManyRuns;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers what went wrong: a page to browsers, problem+json to programs, and never what the code
 * looks like inside.
 */
@ControllerAdvice
@Controller
final class Problems implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final Languages languages;
    private final Assets assets;
    private final JsonMapper json;

    Problems(Texts texts, Languages languages, Assets assets, JsonMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.assets = assets;
        this.json = json;
    }

    @ExceptionHandler
    ModelAndView handle(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            log.debug("An answer broke off", thrown);
            return null;
        }
        SecurityHeaders.addTo(response, request); // a file's answer bears few, and this is none
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders()
                    .forEach((name, values) ->
                            values.forEach(value -> response.addHeader(name, value)));
        }
        return answer(problem(thrown, request), request, response);
    }

    private static Problem problem(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Problem problem -> problem;
            case Refusal refusal -> Problem.of(refusal);
            case BadParameter bad -> Problem.of(bad);
            case Director.BadSchedule bad -> Problem.of(bad);
            case Director.StepRefused no -> Problem.of(no);
            case Director.TooSlow slow -> Problem.of(slow);
            case TooManyRuns full -> Problem.tooManyRuns(full.retryAfterSeconds());
            case GoingDown down -> Problem.goingDown();
            case ErrorResponse known -> problem(known.getStatusCode().value());
            default -> {
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
                yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
            }
        };
    }

    /** What is refused before any controller is asked: by the servlet container, or by a filter. */
    @RequestMapping("/error")
    ModelAndView container(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getAttribute(Doorkeeper.REFUSAL) instanceof Refusal refusal) {
            return answer(Problem.of(refusal), request, response);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(problem(status instanceof Integer code ? code : 404), request, response);
    }

    private static Problem problem(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return Problem.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
    }

    /** A page to be shown; or null, having written problem+json, whatever was said to be wanted. */
    private ModelAndView answer(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = languages.of(request);
        Object[] args = problem.args().toArray();
        String title = texts.say(language, "problem." + problem.key() + ".title", args);
        String detail = texts.say(language, "problem." + problem.key(), args);
        Object retryAfter = problem.facts().get("retryAfter");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        if (wantsPage(request)) {
            // else, where Accept cannot be read, Thymeleaf goes by what the address ends with
            request.setAttribute(View.SELECTED_CONTENT_TYPE, MediaType.TEXT_HTML);
            ModelAndView page = new ModelAndView("error", problem.status());
            page.addObject("view", PageView.of(request, language));
            page.addObject("assets", assets);
            page.addObject("problem", title);
            page.addObject("sentence", detail);
            return page;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:syrniki:problem:" + problem.key());
        body.put("title", title);
        body.put("status", problem.status().value());
        body.put("detail", detail);
        body.put("instance", asked(request));
        body.putAll(problem.facts());
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        json.writeValue(response.getOutputStream(), body);
        return null;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !asked(request).startsWith("/api/");
    }

    /** The address that was asked for, also if the container or a filter refused it. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
