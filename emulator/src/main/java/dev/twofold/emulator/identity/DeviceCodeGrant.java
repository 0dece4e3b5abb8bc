package dev.twofold.emulator.identity;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A device that asks whether its user signed in meanwhile; also for apps without a credential. */
final class DeviceCodeGrant implements Grant {
  private final DeviceCodes devices;
  private final UserTokens userTokens;

  DeviceCodeGrant(DeviceCodes devices, UserTokens userTokens) {
    this.devices = devices;
    this.userTokens = userTokens;
  }

  @Override
  public ObjectNode answer(TokenRequest request) throws TokenRefusedException {
    DeviceCodes.Approval approval =
        devices.approval(request.form().required("device_code"), request.client().app());
    Scopes scopes = request.scopesOr(approval.scope());
    return userTokens.answer(
        request, approval.signIn(), new UserTokens.Wanted(scopes, true, Optional.empty()));
  }
}
