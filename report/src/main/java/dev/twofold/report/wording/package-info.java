/** Verdicts, sign-ins, enforcers and times in words. */
@NullMarked
package dev.twofold.report.wording;

import org.jspecify.annotations.NullMarked;
