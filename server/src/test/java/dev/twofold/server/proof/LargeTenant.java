package dev.twofold.server.proof;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The example tenant with many more users, each with its registration and per-user MFA state. */
final class LargeTenant {
  private LargeTenant() {}

  /** The id of a user by its number, from 0. */
  static String user(int number) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Makes a folder of the example tenant large. */
  static Path grow(Path folder, int users) throws IOException {
    write(
        folder.resolve("users.json"),
        users,
        n ->
            """
            {"id":"%1$s","userPrincipalName":"user%2$d@nordlichtdental.de","displayName":"User \\"%2$d\\" Müller",\
            "mail":"user%2$d@nordlichtdental.de","accountEnabled":%3$s,"userType":"Member",\
            "creationType":null,"externalUserState":null,"identities":[{"signInType":"userPrincipalName",\
            "issuer":"nordlichtdental.de","issuerAssignedId":"user%2$d@nordlichtdental.de"}]}\
            """
                .formatted(user(n), n, n % 9 != 0));
    write(
        folder.resolve("reports/authenticationMethods/userRegistrationDetails.json"),
        users,
        n ->
            """
            {"id":"%s","userPrincipalName":"user%d@nordlichtdental.de","isMfaRegistered":%s,\
            "isMfaCapable":true,"methodsRegistered":["microsoftAuthenticatorPush","mobilePhone"]}\
            """
                .formatted(user(n), n, n % 3 != 0));
    write(
        folder.resolve("users/authentication/requirements.json"),
        users,
        n ->
            """
            {"id":"%s","perUserMfaState":"%s"}\
            """
                .formatted(user(n), n % 5 == 0 ? "enforced" : "disabled"));
    return folder;
  }

  private static void write(Path file, int rows, IntFunction<String> row) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\n  \"value\": [");
      for (int n = 0; n < rows; n++) {
        out.write(n == 0 ? "\n    " : ",\n    ");
        out.write(row.apply(n));
      }
      out.write("\n  ]\n}\n");
    }
  }
}
