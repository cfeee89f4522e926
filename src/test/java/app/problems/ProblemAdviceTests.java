package app.problems;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTests {

    private final MockMvc site =
            MockMvcBuilders.standaloneSetup(new Desk())
                    .setControllerAdvice(new ProblemAdvice())
                    .build();

    @Test
    void anInvalidFieldIsNamedWithAMessage() throws Exception {
        site.perform(json("{\"name\": \"\", \"size\": 1}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:marquee:problem:invalid_request"))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.code").value("invalid_request"))
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message").value("must not be blank"))
                .andExpect(jsonPath("$.properties").doesNotExist());
    }

    @Test
    void aFieldOfAnotherTypeIsInvalid() throws Exception {
        site.perform(json("{\"name\": \"n\", \"size\": \"big\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("size"));
    }

    @Test
    void brokenJsonIsMalformed() throws Exception {
        site.perform(json("{\"name\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed_request"))
                .andExpect(jsonPath("$.errors").doesNotExist());
    }

    @Test
    void anotherContentTypeIsNotRead() throws Exception {
        site.perform(post("/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("unsupported_content_type"));
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() throws Exception {
        site.perform(put("/things"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", Matchers.containsString("POST")))
                .andExpect(jsonPath("$.code").value("method_not_allowed"));
    }

    @Test
    void anIdThatIsNoneNamesNothing() throws Exception {
        site.perform(get("/things/x"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not_found"));
    }

    @Test
    void parametersThatAreMissingOrMistypedAreNamed() throws Exception {
        site.perform(get("/things"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        site.perform(get("/things").param("limit", "all"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
    }

    @Test
    void aClientThatAcceptsOnlyPicturesIsStillTold() throws Exception {
        site.perform(get("/things/x").accept(MediaType.IMAGE_PNG))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void whatNobodyExpectedKeepsItsReasonToTheLog() throws Exception {
        site.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal_error"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        Matchers.allOf(
                                                Matchers.not(Matchers.containsString("secret")),
                                                Matchers.matchesPattern(
                                                        ".*under [0-9a-f-]{36}\\."))));
    }

    @Test
    void aClientThatWentAwayGetsNoAnswer() throws Exception {
        site.perform(get("/aborted")).andExpect(content().string(""));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/things").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    record Thing(@NotBlank String name, int size) {}

    @RestController
    static class Desk {

        @PostMapping("/things")
        void create(@Valid @RequestBody Thing thing) {}

        @GetMapping("/things")
        void list(@RequestParam int limit) {}

        @GetMapping("/things/{id}")
        void read(@PathVariable UUID id) {}

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("a secret");
        }

        @GetMapping("/aborted")
        void abort() throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
