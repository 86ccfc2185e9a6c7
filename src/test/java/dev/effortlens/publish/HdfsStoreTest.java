package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real name node and a real data node, inside this process. */
class HdfsStoreTest extends StoreContract {

    @TempDir
    private static Path disks = Path.of("");

    private static MiniDFSCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        // Says of every lost race that a rename was refused, and at the end that its threads are interrupted.
        Configurator.setLevel("org.apache.hadoop", Level.ERROR);
        Configurator.setLevel("org.apache.hadoop.hdfs.server.datanode", Level.OFF);
        Configuration conf = new Configuration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disks.toString());
        conf.setInt("dfs.replication", 1);
        conf.set("dfs.namenode.http-address", "127.0.0.1:0");
        cluster = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
        cluster.waitActive();
    }

    @AfterAll
    static void stop() {
        cluster.shutdown(true);
        Configurator.setLevel("org.apache.hadoop", (Level) null);
        Configurator.setLevel("org.apache.hadoop.hdfs.server.datanode", (Level) null);
    }

    @Override
    Store fresh() throws IOException {
        return Stores.open(uri(), configuration());
    }

    @Test
    void isWhatHdfsMeans() throws IOException {
        assertThat(fresh()).isInstanceOf(HdfsStore.class);
    }

    private static URI uri() {
        return URI.create(cluster.getURI() + "/reports/" + UUID.randomUUID());
    }

    private static Configuration configuration() {
        return cluster.getConfiguration(0);
    }
}
