package dev.parley.playground.desk;

/**
 * A property the page shows. The two systems give the same key to what corresponds.
 *
 * @param key one word, such as {@code city}
 * @param path what the system calls it, such as {@code MailAddress.City}
 */
public record Field(String key, String path) {}
