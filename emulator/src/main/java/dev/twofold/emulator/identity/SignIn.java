package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.Partner.Technician;

/**
 * A user who signed in.
 *
 * @param technician the user
 * @param mfa whether MFA was done
 */
record SignIn(Technician technician, boolean mfa) {}
