/**
 * Which collection lies where: the layout of our own snapshots, and the shapes by which the files
 * of other exports are recognised.
 */
@NullMarked
package dev.twofold.snapshot.layout;

import org.jspecify.annotations.NullMarked;
