/**
 * The cases in {@code src/test/cases}: a tenant in a few lines and what must be said of it, run
 * against the library and against the command.
 */
package dev.twofold.cli.cases;
