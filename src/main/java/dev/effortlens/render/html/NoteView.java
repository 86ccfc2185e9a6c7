package dev.effortlens.render.html;

/**
 * A sentence that can be pointed at: a method note, or a word with its meaning.
 *
 * @param id anchor
 * @param name the word; empty for method notes
 * @param text the sentence
 */
public record NoteView(String id, String name, Html text) {}
