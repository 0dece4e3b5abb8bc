/** Verdicts, sign-ins, enforcers and times in words. */
@NullMarked
package dev.twofold.cli.report.wording;

import org.jspecify.annotations.NullMarked;
