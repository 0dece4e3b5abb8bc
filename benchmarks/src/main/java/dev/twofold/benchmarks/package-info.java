/**
 * Benchmarks: each prints figures of this machine, as ratios against a baseline in the same run.
 */
@NullMarked
package dev.twofold.benchmarks;

import org.jspecify.annotations.NullMarked;
