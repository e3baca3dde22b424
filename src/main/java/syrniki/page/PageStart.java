package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page begins with. */
@Component
final class PageStart {

    private final Languages languages;
    private final Assets assets;

    PageStart(Languages languages, Assets assets) {
        this.languages = languages;
        this.assets = assets;
    }

    /** Gives the model what the frame of every page needs, and returns how it is to be shown. */
    PageView view(HttpServletRequest request, Model model) {
        PageView view = PageView.of(request, languages.of(request));
        model.addAttribute("view", view);
        model.addAttribute("assets", assets);
        return view;
    }
}
