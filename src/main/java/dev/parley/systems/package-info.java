/** The business systems Parley can connect to, by name, and what they need to be told. */
package dev.parley.systems;
