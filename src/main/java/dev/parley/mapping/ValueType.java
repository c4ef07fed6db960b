package dev.parley.mapping;

/** The types a property may have on a side. */
public enum ValueType {
    STRING,
    INTEGER,
    DECIMAL,
    FLOAT,
    BOOLEAN,
    DATE,
    DATETIME,
    LIST
}
