package dev.effortlens.publish;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.conf.Configuration;

/** A real S3 endpoint over a folder, as a process of its own: its libraries are others than Spark's. */
final class S3Proxy implements AutoCloseable {

    private static final File JAR = new File("target/s3proxy/s3proxy.jar");
    private static final String BUCKET = "reports";

    private final Process process;
    private final int port;

    private S3Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one and returns when it answers. */
    static S3Proxy start(Path folder) throws IOException {
        int port = freePort();
        Path data = Files.createDirectories(folder.resolve("data"));
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.authorization=none",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + data));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.getPath(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Proxy proxy = new S3Proxy(process, port);
        proxy.awaitAnswer(folder.resolve("s3proxy.log"));
        proxy.createBucket();
        return proxy;
    }

    private void awaitAnswer(Path log) throws IOException {
        for (int tried = 0; tried < 600 && process.isAlive(); tried++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        process.destroyForcibly();
        throw new IOException("s3proxy did not answer; it said: " + Files.readString(log));
    }

    private void createBucket() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) endpoint().resolve("/" + BUCKET).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(0);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(
                    "No bucket: " + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI uri(String folder) {
        return URI.create("s3a://" + BUCKET + "/" + folder);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What a user sets to reach an endpoint. */
    Configuration configuration(URI endpoint) {
        Configuration conf = new Configuration();
        conf.set("fs.s3a.endpoint", endpoint.toString());
        conf.set("fs.s3a.endpoint.region", "us-east-1");
        conf.set("fs.s3a.path.style.access", "true");
        conf.set("fs.s3a.access.key", "anyone");
        conf.set("fs.s3a.secret.key", "anything");
        conf.set("fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
        conf.set("fs.s3a.connection.ssl.enabled", "false");
        conf.set("fs.s3a.attempts.maximum", "3");
        conf.set("fs.s3a.buffer.dir", System.getProperty("java.io.tmpdir") + "/effortlens-s3a");
        return conf;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
