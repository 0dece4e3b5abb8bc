/** Work on a stream of users in batches, several at once, with the results in order. */
@NullMarked
package dev.twofold.report.batch;

import org.jspecify.annotations.NullMarked;
