/** YAML read strictly: every node knows its line, every problem names the file, the line and the way out. */
package dev.parley.yaml;
