/** What is said of a user: the verdict with its witness and causes, and what is unknown. */
@NullMarked
package dev.twofold.engine.verdict;

import org.jspecify.annotations.NullMarked;
