/**
 * TRUST_PROXY: the proxies in front of the server, so that the address of a caller is the one the proxies saw and never one that
 * the caller wrote into a header. Either a number of hops, or addresses and networks of the proxies.
 */
import { isIP } from 'node:net';

export type TrustedProxies = false | number | readonly string[];

/** Network names that the proxy library knows. */
const NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

const MOST_HOPS = 5;

/** A broader network would also contain callers, whose headers would then be trusted. */
const BROADEST = { 4: 8, 6: 16 } as const;

/** Undefined where the text is neither. */
export function readTrustedProxies(text: string | undefined): TrustedProxies | undefined {
  const given = text?.trim() ?? '';
  if (given === '' || given === 'false') return false;
  if (/^\d+$/.test(given)) {
    const hops = Number(given);
    return hops > MOST_HOPS ? undefined : hops || false;
  }
  const parts = given.split(',').map((part) => part.trim());
  return parts.every(isNetwork) ? parts : undefined;
}

function isNetwork(text: string): boolean {
  if (NAMES.has(text)) return true;
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  if (bits === undefined) return true;
  const most = version === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most && Number(bits) >= BROADEST[version as 4 | 6];
}

export const TRUST_PROXY_HELP =
  'TRUST_PROXY: số proxy đứng trước (1) hoặc địa chỉ của chúng (10.0.0.5,10.0.1.0/24); “true” tin mọi địa chỉ tự khai. / ' +
  'the number of proxies in front (1) or their addresses (10.0.0.5,10.0.1.0/24); “true” believes what callers write.';

/** For Fastify: whether an address, from the nearest outwards, is one of our proxies. */
export const trustOf = (proxies: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) => {
  if (proxies === false) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
};
