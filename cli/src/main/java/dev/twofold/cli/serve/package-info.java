/** What the commands that run the server say and log. */
@NullMarked
package dev.twofold.cli.serve;

import org.jspecify.annotations.NullMarked;
