package dev.twofold.emulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a key with a self-signed certificate by the JDK's own {@code keytool}. */
final class Keytool {
  /** The name of the key in its store. */
  static final String ALIAS = "emulator";

  private static final String PASSWORD_VARIABLE = "EMULATOR_STORE_PASSWORD";
  private static final int LONGEST_SECONDS = 120;

  private Keytool() {}

  /**
   * Makes a PKCS#12 store with an RSA key of 2,048 bits and a certificate for this machine's own
   * names, valid for two years.
   *
   * @throws IOException where keytool can't be run or fails
   */
  static void makeStore(Path store, String password) throws IOException {
    Process process = start(store, password);
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool could not make a certificate: " + output.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool was running", e);
    } finally {
      process.destroy();
    }
  }

  /** The password goes through the environment, so that no list of processes shows it. */
  private static Process start(Path store, String password) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(store)).redirectErrorStream(true);
    builder.environment().put(PASSWORD_VARIABLE, password);
    return builder.start();
  }

  private static List<String> command(Path store) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        ALIAS,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-sigalg",
        "SHA256withRSA",
        "-validity",
        "730",
        "-dname",
        "CN=localhost, O=Twofold emulator",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1,ip:::1",
        "-ext",
        "eku=serverAuth",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass:env",
        PASSWORD_VARIABLE);
  }
}
