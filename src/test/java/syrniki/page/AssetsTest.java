package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

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
