import { createServer } from 'node:net';
import { demandFreePort, readPort } from './port.mjs';

/** Something else that listens, as long as the work takes. */
const whileTaken = async (host: string, work: (port: number) => Promise<void>): Promise<void> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  try {
    await work(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
};

describe('the web port', () => {
  it('is 3000 unless the environment says otherwise', () => {
    expect(readPort(undefined)).toBe(3000);
    expect(readPort('')).toBe(3000);
    expect(readPort('8080')).toBe(8080);
  });

  it.each(['0', '65536', '80a', '3000.5', '-1', '1e3', '0x50', ' 3000', '３０００'])('PORT=%s is refused', (text) => {
    expect(() => readPort(text)).toThrow(expect.objectContaining({ code: 'VLIS_PORT_NOT_A_PORT' }));
  });

  it.each(['127.0.0.1', '0.0.0.0'])('taken on %s is found, and another one proposed', (host) =>
    whileTaken(host, async (port) => {
      await expect(demandFreePort(port)).rejects.toMatchObject({
        code: 'VLIS_PORT_IN_USE',
        vi: expect.stringContaining(`PORT=${port + 1} npm start`),
        en: expect.stringContaining(`PORT=${port + 1} npm start`),
      });
    }),
  );

  it('that is free is not complained about', async () => {
    let port = 0;
    await whileTaken('127.0.0.1', async (free) => void (port = free));
    await expect(demandFreePort(port)).resolves.toBeUndefined();
  });
});
