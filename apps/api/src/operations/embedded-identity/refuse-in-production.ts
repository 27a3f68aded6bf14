/**
 * The embedded identity provider knows its accounts' common password and shows it. It must not exist in production, so
 * it refuses before its code is loaded, as that is loaded, and when it is asked to serve.
 */
import { ConfigRefusal } from '../../platform/config/config.js';

export class NotInProduction extends ConfigRefusal {}

export function refuseInProduction(profile: string | undefined, nodeEnv: string | undefined): void {
  if (profile !== 'production' && nodeEnv !== 'production') return;
  throw new NotInProduction(
    'Máy chủ danh tính nhúng chỉ dành cho bản trình diễn / the embedded identity provider is for demonstrations only: ' +
      'VLIS_PROFILE=production, NODE_ENV=production → OIDC_ISSUER',
  );
}
