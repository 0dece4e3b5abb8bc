/** How fast pages come with a large partner in the database. */
@NullMarked
package dev.twofold.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
