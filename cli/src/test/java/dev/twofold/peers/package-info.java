/**
 * The comparison with the test cases of other tools, which lie beside the repository: each case
 * that can be said as a snapshot is put to Twofold as a question, and every answer that differs
 * from the tool's is listed with its reason in {@code docs/comparison.md}.
 */
@NullMarked
package dev.twofold.peers;

import org.jspecify.annotations.NullMarked;
