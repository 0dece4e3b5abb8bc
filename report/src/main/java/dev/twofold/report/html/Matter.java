package dev.twofold.report.html;

import dev.twofold.report.Subject;
import dev.twofold.report.coverage.CoverageMap;
import dev.twofold.report.wording.WitnessWords;

/**
 * What a tenant's part of the page is written from, beside the verdicts.
 *
 * @param subject the tenant
 * @param words sign-ins in words
 * @param coverage what becomes of ordinary sign-ins
 * @param place where the part stands
 */
record Matter(Subject subject, WitnessWords words, CoverageMap coverage, Place place) {}
