/** Where TLS is required and not available, nothing is sent. */
import { startMailServer, type TestMailServer } from '../../testing/mail-server.js';
import { mailServerAt } from '../config/mail-address.js';
import { handOver } from './smtp-line.js';

let server: TestMailServer;
beforeAll(async () => (server = await startMailServer({ user: 'vlis', pass: 'mat-khau-thu' })));
afterAll(() => server.stop());

const handOverMail = async (demandsTls: boolean): Promise<number> => {
  let begun = 0;
  const begin = () => Promise.resolve(void (begun += 1));
  const message = Buffer.from('Subject: x\r\n\r\nx\r\n');
  const signal = AbortSignal.timeout(5000);
  await handOver(
    { ...mailServerAt(server.url)!, demandsTls },
    { from: 'a@b.example', to: 'c@d.example', message, begin, signal },
  ).catch((error: unknown) => expect(error).toMatchObject({ isKnown: true }));
  return begun;
};

it('neither a password nor a message goes to a server that offers none', async () => {
  expect([await handOverMail(true), server.passwords, server.taken]).toEqual([0, [], []]);
  // The same where it is not demanded.
  expect([await handOverMail(false), server.passwords.length, server.taken.length]).toEqual([1, 1, 1]);
});
