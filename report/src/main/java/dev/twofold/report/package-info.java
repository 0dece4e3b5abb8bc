/** What a report is, whatever its format: a section per tenant, made from batches of verdicts. */
@NullMarked
package dev.twofold.report;

import org.jspecify.annotations.NullMarked;
