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
function isInner(hostname: string): boolean {
  const version = isIP(bare(hostname));
  if (version) return inner.check(bare(hostname), version === 4 ? 'ipv4' : 'ipv6');
  return isLoopback(hostname) || !hostname.includes('.') || /\.(internal|local|svc)$/.test(hostname);
}

const httpUrl = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && !url.username ? url : undefined;
};

/** An address of the web, with whatever path, and nobody's password in it. */
export const isHttpAddress = (text: string): boolean => httpUrl(text) !== undefined;

/** Scheme, host and port, as a browser names where a page is from. */
export const isOrigin = (text: string): boolean => httpUrl(text)?.origin === text.toLowerCase();

export const isDatabaseAddress = (text: string): boolean =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);

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
