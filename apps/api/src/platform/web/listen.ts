/** Listens at an address, or names the environment variables whose address cannot be used. */
import { ConfigRefusal } from '../config/config.js';

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'đang có chương trình khác dùng / in use by another program',
  EACCES: 'tài khoản này không được mở / this account may not open it',
  EADDRNOTAVAIL: 'máy này không có địa chỉ đó / this machine does not have that address',
};
const NO_SUCH_NAME = 'không có máy nào tên như vậy / there is no machine of that name';

/**
 * @param values names of the environment variables with the address
 * @throws ConfigRefusal
 */
export async function listenAt(values: string, at: string, opening: Promise<unknown>): Promise<void> {
  await opening.catch((error: NodeJS.ErrnoException) => {
    const { syscall, code = '' } = error;
    if (syscall !== 'listen' && syscall !== 'getaddrinfo') throw error;
    throw new ConfigRefusal(`${values}: ${at}: ${WHY[code] ?? (syscall === 'listen' ? code : NO_SUCH_NAME)}`);
  });
}
