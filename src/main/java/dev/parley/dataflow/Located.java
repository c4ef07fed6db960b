package dev.parley.dataflow;

/** A definition as read, and where its parts stand. */
public record Located(Dataflow dataflow, Lines lines) {}
