package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store without folders and without rename: objects under names, as S3 keeps them. */
final class MemoryStore implements Store {

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (objects.putIfAbsent(Store.name(file), bytes.clone()) != null) {
            throw new FileAlreadyExistsException(Store.name(file));
        }
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) {
        return objects.putIfAbsent(Store.name(file), bytes.clone()) == null || holds(file, bytes);
    }

    private boolean holds(Path file, byte[] bytes) {
        return Arrays.equals(objects.get(Store.name(file)), bytes);
    }

    @Override
    public void replace(Path file, byte[] bytes) {
        objects.put(Store.name(file), bytes.clone());
    }

    @Override
    public void delete(Path place) {
        objects.remove(Store.name(place));
        under(place).clear();
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] bytes = objects.get(Store.name(file));
        if (bytes == null) {
            throw new NoSuchFileException(Store.name(file));
        }
        return bytes.clone();
    }

    @Override
    public List<String> list(Path folder) {
        return files(folder).stream()
                .map(name -> name.split("/", 2)[0])
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> files(Path folder) {
        int prefix = prefix(folder).length();
        return under(folder).keySet().stream()
                .map(name -> name.substring(prefix))
                .toList();
    }

    /** Everything is as old as a second of 1970. */
    @Override
    public long changed(Path place) {
        return objects.containsKey(Store.name(place)) || !under(place).isEmpty() ? 1000 : 0;
    }

    private SortedMap<String, byte[]> under(Path folder) {
        String prefix = prefix(folder);
        return prefix.isEmpty() ? objects : objects.subMap(prefix, prefix.replaceFirst("/$", "0"));
    }

    private static String prefix(Path folder) {
        String name = Store.name(folder);
        return name.isEmpty() ? "" : name + "/";
    }
}
