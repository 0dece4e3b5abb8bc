package dev.twofold.emulator.synthetic.company;

/**
 * Who a synthetic tenant belongs to.
 *
 * @param tenantId the tenant's id, in small letters
 * @param name the company's name
 * @param domain its own domain, the default one
 * @param initialDomain the domain under {@code onmicrosoft.com}
 * @param country where it sits
 */
public record Company(
    String tenantId, String name, String domain, String initialDomain, Country country) {}
