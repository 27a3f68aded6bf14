/**
 * Sends one message to a mail server, and distinguishes its answers: accepted, refused for good, or to be tried again. Every step
 * has a time limit. The content is read only after the server has agreed to take it, so that an attempt counts as begun only
 * then.
 */
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { MailServer } from '../config/mail-address.js';

/** Milliseconds: for the connection, the greeting, and a server that stops answering. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
  /** Called before the first byte of the content is sent; where it throws, nothing is sent. */
  readonly begin: () => Promise<void>;
  readonly signal: AbortSignal;
}

export type ServerAnswer =
  | { readonly kind: 'taken'; readonly text: string }
  /** This address or this message is refused for good. */
  | { readonly kind: 'refused'; readonly text: string };

/** An attempt that failed and is to be made again. */
export class MailFailure extends Error {
  /** @param isKnown whether it is known that the server has not taken the message */
  constructor(
    message: string,
    readonly isKnown: boolean,
  ) {
    super(message);
  }
}

/** An error of the driver, with what it adds. */
interface SmtpError extends Error {
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

const LONGEST = 300;
/** The server's text, shown to an administrator: without control characters, and shortened. */
const plain = (text: string): string =>
  text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/**
 * Whether the server's answer is about the address or the message. An answer about us (our name, our password) is no refusal of
 * the message.
 */
const isAboutMessage = ({ command }: SmtpError): boolean => command === 'RCPT TO' || command === 'DATA';

/** @throws MailFailure */
export async function handOver(
  server: MailServer,
  { from, to, message, begin, signal }: HandOver,
): Promise<ServerAnswer> {
  signal.throwIfAborted();
  const { host, port, secure, demandsTls, login } = server;
  const line = new SMTPConnection({ host, port, secure, requireTLS: demandsTls, ...PATIENCE });
  let hasBegun = false;
  const body = Readable.from(
    (async function* () {
      await begin();
      hasBegun = true;
      yield message;
    })(),
    { objectMode: false },
  );
  try {
    return await new Promise<ServerAnswer>((resolve, reject) => {
      const failed = (error: SmtpError): void => reject(error);
      line.on('error', failed);
      line.on('end', () => reject(new Error('the connection was closed')));
      signal.addEventListener('abort', () => reject(new Error('it took too long')), { once: true });
      const send = (): void =>
        line.send({ from, to: [to] }, body, (error, info) =>
          error ? failed(error) : resolve({ kind: 'taken', text: plain(info!.response) }),
        );
      line.connect((error) => {
        if (error) failed(error);
        else if (login) line.login(login, (wrong) => (wrong ? failed(wrong) : send()));
        else send();
      });
    });
  } catch (error) {
    const failure = error as SmtpError;
    const { responseCode = 0, response } = failure;
    const text = plain(response ?? failure.message);
    if (isAboutMessage(failure) && responseCode >= 500 && responseCode !== 503) return { kind: 'refused', text };
    throw new MailFailure(text, !hasBegun || (failure.command === 'DATA' && responseCode > 0));
  } finally {
    body.destroy();
    line.close();
  }
}
