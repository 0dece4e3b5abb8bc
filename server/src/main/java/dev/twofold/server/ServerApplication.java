package dev.twofold.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring puts together. */
@SpringBootApplication
class ServerApplication {}
