/** A real mail server that keeps what it takes, and behaves badly where a test says so. */
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

export interface TestMailServer {
  /** As in `SMTP_URL`. */
  readonly url: string;
  readonly taken: readonly Taken[];
  /** Passwords that were sent to it. */
  readonly passwords: readonly string[];
  /** How it behaves from now on; nothing: as it should. */
  readonly behave: (behaviour?: Behaviour) => void;
  readonly stop: () => Promise<void>;
}

/** An answer such as 550, given instead of "taken". */
type Refusing = { readonly at: 'greeting' | 'recipient' | 'message'; readonly code: number; readonly words: string };
/** It does not answer any more, or breaks the connection off, where the message ends; having taken it or not. */
type Silent = { readonly at: 'end'; readonly then: 'hangs' | 'breaks off'; readonly having: 'taken' | 'not taken' };
export type Behaviour = Refusing | Silent;

const refusal = ({ code, words }: Refusing): Error => Object.assign(new Error(words), { responseCode: code });
const idIn = (raw: string): string => /^Message-ID:\s*(\S+)/im.exec(raw)?.[1] ?? '';

/** @param login where it asks for one */
export async function startMailServer(login?: {
  readonly user: string;
  readonly pass: string;
}): Promise<TestMailServer> {
  const taken: Taken[] = [];
  const passwords: string[] = [];
  let behaviour: Behaviour | undefined;
  const sockets = new Set<Socket>();
  const refused = (at: Refusing['at']): Error | null =>
    behaviour && behaviour.at === at && 'code' in behaviour ? refusal(behaviour) : null;
  const options: SMTPServerOptions = {
    ...{ disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'], allowInsecureAuth: true, closeTimeout: 1 },
    onConnect: (_session, answer) => answer(refused('greeting')),
    onAuth: ({ username, password }, _session, answer) => {
      passwords.push(password ?? '');
      if (username === login?.user && password === login?.pass) answer(null, { user: username });
      else answer(Object.assign(new Error('authentication failed'), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, answer) => answer(refused('recipient')),
    onData: (stream, { envelope }, answer) => {
      void text(stream).then((raw) => {
        const wrong = refused('message');
        if (wrong) return answer(wrong);
        const silent = behaviour?.at === 'end' ? behaviour : undefined;
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false || mailFrom === null ? '' : mailFrom.address;
        if (silent?.having !== 'not taken')
          taken.push({ from, to: rcptTo.map(({ address }) => address), raw, messageId: idIn(raw) });
        if (silent === undefined) return answer(null, 'taken');
        if (silent.then === 'breaks off') for (const socket of sockets) socket.destroy();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const who = login ? `${login.user}:${login.pass}@` : '';
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    taken,
    passwords,
    behave: (next) => (behaviour = next),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
