/** Which addresses production may be given: tokens and passwords are sent there, so public addresses must be https. */
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

/** A name known only to machines next to this one, such as a service of Compose. */
export function isInner(hostname: string): boolean {
  const version = isIP(bare(hostname));
  if (version) return inner.check(bare(hostname), version === 4 ? 'ipv4' : 'ipv6');
  return isLoopback(hostname) || !hostname.includes('.') || /\.(internal|local|svc)$/.test(hostname);
}

/** A web address with any path, and without a user or password. */
const httpUrl = (text: string): URL | undefined => {
  // `new URL` ignores blanks and line breaks, but the address is compared as text elsewhere.
  const url = !/\s/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && !url.username ? url : undefined;
};

/** Scheme, host and port, as in a browser's `Origin`; undefined where the address has more. */
export function originOf(text: string): string | undefined {
  const url = httpUrl(text);
  return url?.href === `${url?.origin}/` ? url?.origin : undefined;
}

/** An issuer is compared as text, so it may have nothing that a parser of addresses would change. */
export const isIssuer = (text: string): boolean => httpUrl(text) !== undefined && !/[?#]/.test(text);

export function isDatabaseAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && [username, password].every(isEncoded);
}

/** Whether the percent-encoded signs of an address can be decoded. */
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
