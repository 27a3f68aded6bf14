/** Addresses of mail: of the server (`SMTP_URL`), and of people. */
import { isEncoded, isInner } from './safe-address.js';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it begins with STARTTLS. */
  readonly secure: boolean;
  /** Whether the connection must be encrypted before anything is sent: always, except to machines next to this one. */
  readonly demandsTls: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
}

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;
const isScheme = (protocol: string): protocol is keyof typeof PORTS => Object.hasOwn(PORTS, protocol);

/** Undefined where the text is no address of a mail server. */
export function mailServerAt(text: string): MailServer | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isScheme(url.protocol) || url.hostname === '' || /[\s?#]/.test(text)) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { port, username, password } = url;
  if (![username, password].every(isEncoded)) return undefined;
  const secure = url.protocol === 'smtps:';
  return {
    ...{ host, secure, demandsTls: !secure && !isInner(url.hostname) },
    port: port === '' ? PORTS[url.protocol] : Number(port),
    ...(username !== '' && { login: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

const LONGEST_MAILBOX = 254;

/** `name@host` only: no display name, no second address, no header line. */
export const isMailbox = (text: string): boolean =>
  text.length <= LONGEST_MAILBOX && /^[^\s@<>()[\]",:;\\\p{C}]{1,64}@[^\s@<>()[\]",:;\\\p{C}]+$/u.test(text);
