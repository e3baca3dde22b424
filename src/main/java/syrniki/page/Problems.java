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
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import syrniki.course.BadParameter;
import syrniki.course.Language;
import syrniki.guard.Doorkeeper;
import syrniki.guard.Refusal;
import syrniki.run.Director;
import syrniki.run.GoingDown;
import syrniki.run.TooManyRuns;

import java.net.URI;

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

    Problems(Texts texts, Languages languages, Assets assets) {
        this.texts = texts;
        this.languages = languages;
        this.assets = assets;
    }

    @ExceptionHandler
    Object handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.debug("An answer broke off", thrown);
            return null;
        }
        return switch (thrown) {
            case Problem problem -> answer(problem, new HttpHeaders(), request);
            case Refusal refusal -> answer(Problem.of(refusal), new HttpHeaders(), request);
            case BadParameter bad -> answer(Problem.of(bad), new HttpHeaders(), request);
            case Director.BadSchedule bad -> answer(Problem.of(bad), new HttpHeaders(), request);
            case Director.StepRefused no -> answer(Problem.of(no), new HttpHeaders(), request);
            case Director.TooSlow slow -> answer(Problem.of(slow), new HttpHeaders(), request);
            case TooManyRuns full ->
                    answer(
                            Problem.tooManyRuns(full.retryAfterSeconds()),
                            new HttpHeaders(),
                            request);
            case GoingDown down -> answer(Problem.goingDown(), new HttpHeaders(), request);
            case ErrorResponse known ->
                    answer(problem(known.getStatusCode().value()), known.getHeaders(), request);
            default -> {
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
                yield answer(
                        Problem.of(HttpStatus.INTERNAL_SERVER_ERROR), new HttpHeaders(), request);
            }
        };
    }

    /** What is refused before any controller is asked: by the servlet container, or by a filter. */
    @RequestMapping("/error")
    Object container(HttpServletRequest request) {
        if (request.getAttribute(Doorkeeper.REFUSAL) instanceof Refusal refusal) {
            return answer(Problem.of(refusal), new HttpHeaders(), request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(
                problem(status instanceof Integer code ? code : 404), new HttpHeaders(), request);
    }

    private static Problem problem(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return Problem.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
    }

    private Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        Language language = languages.of(request);
        Object[] args = problem.args().toArray();
        String title = texts.say(language, "problem." + problem.key() + ".title", args);
        String detail = texts.say(language, "problem." + problem.key(), args);
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("error", problem.status());
            page.addObject("view", PageView.of(request, language));
            page.addObject("assets", assets);
            page.addObject("problem", title);
            page.addObject("sentence", detail);
            return page;
        }
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), detail);
        body.setTitle(title);
        body.setType(URI.create("urn:syrniki:problem:" + problem.key()));
        problem.facts().forEach(body::setProperty);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status())
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
        Object retryAfter = problem.facts().get("retryAfter");
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        return answer.body(body);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/")
                && !failed(request).startsWith("/api/");
    }

    /** The address that was asked for, if the container or a filter refused it. */
    private static String failed(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : "";
    }
}
