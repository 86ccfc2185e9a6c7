package dev.effortlens.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One tab of a {@link Browser}. */
final class Tab implements AutoCloseable {

    private static final Set<String> COMPLAINTS =
            Set.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown");

    private final Browser browser;
    private final String target;
    private final String session;

    Tab(Browser browser, String target, String session, int width, boolean dark) {
        this.browser = browser;
        this.target = target;
        this.session = session;
        for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
            call(domain + ".enable", Map.of());
        }
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Opens the file and waits until its scripts have run and two frames have been drawn. */
    Tab show(Path file) {
        load(file);
        evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))");
        return this;
    }

    /** Opens the file and waits until the browser has read it. */
    void load(Path file) {
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        while (!evaluate("document.readyState === 'complete' && location.protocol === 'file:'")
                .asBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Returns the value of an expression, of its promise if it is one; the page's content policy does not bind it. */
    JsonNode evaluate(String expression) {
        JsonNode result = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.at("/result/value");
    }

    /** Presses a key as a user does. */
    void press(String key, String text) {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
    }

    /** Returns every message of the console, violations of the content policy among them. */
    List<String> complaints() {
        return browser.events(session).stream()
                .filter(event -> COMPLAINTS.contains(event.path("method").asText()))
                .map(event -> event.path("params").toString())
                .toList();
    }

    /** Returns the addresses that the page asked for. */
    List<String> requests() {
        return browser.events(session).stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    JsonNode call(String method, Object parameters) {
        return browser.call(session, method, parameters);
    }

    @Override
    public void close() {
        browser.call(null, "Target.closeTarget", Map.of("targetId", target));
    }
}
