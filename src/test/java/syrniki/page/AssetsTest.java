package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

@SpringBootTest
@AutoConfigureMockMvc
class AssetsTest {

    @Autowired private MockMvc web;
    @Autowired private Assets assets;

    @Test
    void comeInTheSmallestEncodingThatTheBrowserTakes() throws Exception {
        int plain = length(null);
        int gzip = length("gzip");
        int brotli = length("br");
        assertTrue(brotli < gzip && gzip < plain / 2, brotli + " < " + gzip + " < " + plain);
    }

    @Test
    void aLessonsPageNamesBeforehandWhatItsScriptWillAskFor() throws Exception {
        String page =
                web.perform(get("/lessons/deadlock?lang=ru"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        List<String> named =
                Pattern.compile("<link rel=\"(?:module)?preload\"[^>]* href=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1))
                        .toList();
        for (String part : List.of("ru", "lesson", "timeline", "syrniki-scene", "deadlock")) {
            assertTrue(named.stream().anyMatch(it -> it.startsWith("/assets/" + part + "-")), part);
        }
        assertTrue(named.stream().anyMatch(it -> it.contains("cyrillic")), "letters");
        assertEquals(new HashSet<>(named).size(), named.size(), "each once");
        for (String each : named) {
            web.perform(get(each)).andExpect(status().isOk());
        }
    }

    /** Length of the script as it comes, whatever else the browser takes and in whatever order. */
    private int length(String encoding) throws Exception {
        String script = assets.scripts().getFirst();
        if (encoding == null) {
            return web.perform(get(script).header("Accept-Encoding", "identity, zstd"))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Content-Encoding"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray()
                    .length;
        }
        String accepted = encoding.equals("br") ? "gzip, deflate, br, zstd" : "br;q=0, gzip";
        return web.perform(get(script).header("Accept-Encoding", accepted))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", encoding))
                .andExpect(header().string("Vary", containsString("Accept-Encoding")))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()
                .length;
    }
}
