/** Which addresses production may be told: tokens and passwords travel there, so anything public is https. */
import { BlockList, isIP } from 'node:net';

const inner = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inner.addSubnet(network, bits, 'ipv4');
inner.addSubnet('::1', 128, 'ipv6');
inner.addSubnet('fc00::', 7, 'ipv6');

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** A name that only machines beside this one know, such as a service of Compose. */
export function isInner(hostname: string): boolean {
  const version = isIP(bare(hostname));
  if (version) return inner.check(bare(hostname), version === 4 ? 'ipv4' : 'ipv6');
  return isLoopback(hostname) || !hostname.includes('.') || /\.(internal|local|svc)$/.test(hostname);
}

/** An address of the web, with whatever path, and nobody's password in it. */
const httpUrl = (text: string): URL | undefined => {
  // A reader of addresses forgives blanks and line breaks; who compares with the text does not.
  const url = !/\s/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && !url.username ? url : undefined;
};

/** Scheme, host and port, as a browser names where a page is from; undefined: the address has more. */
export function originOf(text: string): string | undefined {
  const url = httpUrl(text);
  return url?.href === `${url?.origin}/` ? url?.origin : undefined;
}

/** As people compare them by their letters: with nothing that only the one who is asked would read. */
export const isIssuer = (text: string): boolean => httpUrl(text) !== undefined && !/[?#]/.test(text);

export function isDatabaseAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && [username, password].every(isEncoded);
}

/** Whether what stands in an address for signs can be read back. */
export function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/** For an address that browsers are sent to: https, or this machine. */
export function isSafePublicAddress(text: string): boolean {
  const url = httpUrl(text);
  return url !== undefined && (url.protocol === 'https:' || isLoopback(url.hostname));
}

/** For an address that only the application asks: https, or a machine of the inner network. */
export function isSafeInnerAddress(text: string): boolean {
  const url = httpUrl(text);
  return url !== undefined && (url.protocol === 'https:' || isInner(url.hostname));
}
