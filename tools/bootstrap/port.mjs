/**
 * Whether the web port is free, asked before anything else is done: nobody should wait for a build only to read "in
 * use".
 */
import { createServer } from 'node:net';
import { Refusal } from './terminal.mjs';

const DEFAULT_PORT = 3000;

/**
 * @param {string | undefined} text the environment's PORT
 * @returns {number}
 */
export const readPort = (text) => {
  if (text === undefined || text.trim() === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new Refusal(
    'VLIS_PORT_NOT_A_PORT',
    `PORT=${text} không phải số cổng (1–65535).`,
    `PORT=${text} is not a port number (1–65535).`,
  );
};

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code when the port cannot be had
 */
const tryListening = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

/**
 * Every IPv4 address, then every IPv6 address: a program that listens on 127.0.0.1 alone is found too.
 * @param {number} port
 */
export const demandFreePort = async (port) => {
  for (const host of ['0.0.0.0', '127.0.0.1', '::', '::1']) {
    const trouble = await tryListening(port, host);
    if (trouble === 'EACCES') {
      throw new Refusal(
        'VLIS_PORT_FORBIDDEN',
        `Tài khoản này không được mở cổng ${port}. Hãy chọn cổng khác: PORT=${DEFAULT_PORT} npm start`,
        `This account may not open port ${port}. Choose another: PORT=${DEFAULT_PORT} npm start`,
      );
    }
    if (trouble === 'EADDRINUSE') {
      throw new Refusal(
        'VLIS_PORT_IN_USE',
        `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy: PORT=${port + 1} npm start`,
        `Port ${port} is in use by another program. Stop it, or run: PORT=${port + 1} npm start`,
      );
    }
  }
};
