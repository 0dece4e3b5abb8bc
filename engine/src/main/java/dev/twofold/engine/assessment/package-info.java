/** The assessment of a tenant: verdict, witness, causes and MFA state of each user. */
@NullMarked
package dev.twofold.engine.assessment;

import org.jspecify.annotations.NullMarked;
