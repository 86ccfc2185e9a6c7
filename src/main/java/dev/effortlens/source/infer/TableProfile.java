package dev.effortlens.source.infer;

import java.util.List;

/**
 * What the footers say about the files at a path.
 *
 * @param path as a configuration may write it
 * @param name what the file or folder is called
 * @param files how many files
 * @param rows how many rows
 * @param columns in the order of the files
 */
record TableProfile(String path, String name, int files, long rows, List<ColumnProfile> columns) {}
