package dev.parley.systems.rest;

/** Where a create leaves our reference, and how the record is found by it. */
record ReferenceRule(String property, LookUp lookUp) {}
