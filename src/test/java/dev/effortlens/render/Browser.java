package dev.effortlens.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium without a network, spoken to by its DevTools protocol: only so can a test press keys, ask for dark
 * colours and hear of every message of the console, none of which a page under its content policy could tell itself.
 */
final class Browser implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private static final String COMMAND = "chromium";
    private static final int SECONDS = 120;
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> events = new ConcurrentHashMap<>();

    private Browser(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .join();
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, COMMAND)));
    }

    /** Starts a browser whose profile and log lie in the folder. */
    static Browser start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("browser.log");
        Process process = new ProcessBuilder(
                        COMMAND,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Browser(process, address(process, log));
    }

    private static URI address(Process process, Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < SECONDS * 10 && process.isAlive(); tries++) {
            Matcher found = ADDRESS.matcher(Files.readString(log));
            if (found.find()) {
                return URI.create(found.group(1));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The browser did not start: " + Files.readString(log));
    }

    /** Opens an empty tab of the given width in CSS pixels. */
    Tab open(int width, boolean dark) {
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .at("/targetId")
                .asText();
        String session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .at("/sessionId")
                .asText();
        events.put(session, new ArrayList<>());
        return new Tab(this, target, session, width, dark);
    }

    /** Returns what the browser answers; fails with what it says went wrong. */
    JsonNode call(@Nullable String session, String method, Object parameters) {
        int id = calls.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.path("result");
    }

    /** Returns the events of one tab so far. */
    List<JsonNode> events(String session) {
        List<JsonNode> heard = events.getOrDefault(session, List.of());
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly().onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private void hear(JsonNode message) {
        CompletableFuture<JsonNode> waiting = open.remove(message.path("id").asInt(-1));
        if (waiting != null) {
            waiting.complete(message);
            return;
        }
        List<JsonNode> heard = events.get(message.path("sessionId").asText());
        if (heard != null) {
            synchronized (heard) {
                heard.add(message);
            }
        }
    }

    /** Joins the parts of each message. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    hear(JSON.readTree(whole));
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            }
            from.request(1);
            return null;
        }
    }
}
