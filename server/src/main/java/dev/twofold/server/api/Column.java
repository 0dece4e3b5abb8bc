package dev.twofold.server.api;

import java.util.function.Function;

/**
 * A column of a table: a property in JSON, a cell in CSV.
 *
 * @param name its name in both
 * @param value the value of a row
 */
record Column<T>(String name, Function<T, Value> value) {}
