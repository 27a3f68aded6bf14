/**
 * TRUST_PROXY: which proxies stand in front, so that the address of a caller is the one that they saw and never one that
 * he wrote himself. A number of hops, or the addresses and networks of the proxies.
 */
import { isIP } from 'node:net';

export type TrustedProxies = false | number | readonly string[];

/** Named networks of the proxy library. */
const NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

const MOST_HOPS = 5;

/** Broader networks hold callers too, who would be believed. */
const BROADEST = { 4: 8, 6: 16 } as const;

/** Undefined: the text says neither. */
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

/** For Fastify: which of the addresses from the nearest outwards is a proxy of ours. */
export const trustOf = (proxies: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) => {
  if (proxies === false) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
};
