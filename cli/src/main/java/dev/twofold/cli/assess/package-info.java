/** From a snapshot to a report: users in batches, assessed in parallel, written in order. */
@NullMarked
package dev.twofold.cli.assess;

import org.jspecify.annotations.NullMarked;
