/** The server with a made-up partner: what stays of it from one start to the next, and its runs. */
@NullMarked
package dev.twofold.cli.demo;

import org.jspecify.annotations.NullMarked;
