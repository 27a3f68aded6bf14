import { readyAccounts, signIn } from '../embedded-identity/index.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';

export const token: Command = {
  name: 'token',
  usage: 'ACCOUNT',
  about: 'Lấy thẻ truy cập của một tài khoản minh họa / an access token of a ready account',
  run: async ([username, ...rest]) => {
    const accounts = readyAccounts();
    const names = accounts.list.map((account) => account.username).join('\n  ');
    if (username === undefined || rest.length > 0) throw new CommandRefusal(`token ACCOUNT\n  ${names}`);
    if (!accounts.find(username)) {
      throw new CommandRefusal(`Không có tài khoản này / no such account: ${username}\n  ${names}`);
    }
    const address = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || '3000'}`;
    const { accessToken } = await signIn(address, username, accounts.password);
    console.log(accessToken);
  },
};
