package dev.twofold.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateTest {
  @TempDir private Path folder;

  @Test
  void isForThisMachineAndTwoYears() throws IOException, GeneralSecurityException {
    ServerCertificate made = ServerCertificate.ofThisProcess();

    assertThat(made.certificate().getSubjectAlternativeNames())
        .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"))
        .contains(List.of(7, "0:0:0:0:0:0:0:1"));
    assertThat(made.certificate().getNotAfter().toInstant())
        .isBetween(
            Instant.now().plus(Duration.ofDays(728)), Instant.now().plus(Duration.ofDays(731)));
  }

  @Test
  void isReadBackFromItsPem() throws IOException, GeneralSecurityException {
    ServerCertificate made = ServerCertificate.ofThisProcess();
    byte[] pem = made.pem().getBytes(StandardCharsets.US_ASCII);

    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem)))
        .isEqualTo(made.certificate());
  }

  @Test
  void staysTheSameInItsFolderWhereOnlyTheOwnerReadsIt() throws IOException {
    ServerCertificate first = ServerCertificate.keptIn(folder);
    ServerCertificate second = ServerCertificate.keptIn(folder);

    assertThat(second.certificate()).isEqualTo(first.certificate());
    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSize(2)
          .allSatisfy(file ->
              assertThat(Files.getPosixFilePermissions(file))
                  .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }
}
