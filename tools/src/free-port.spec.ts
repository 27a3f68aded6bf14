import { createServer } from 'node:net';
import { freePort } from './free-port.js';

it('is one that can be listened on, and none that the system hands out by itself', async () => {
  for (let n = 0; n < 20; n += 1) {
    const port = await freePort();
    expect(port).toBeLessThan(32_768);
    const server = createServer();
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    await new Promise((resolve) => server.close(resolve));
  }
});
