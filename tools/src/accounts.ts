/**
 * The ready accounts of the demonstration, one line for each role, as a table for the screen. They exist in the embedded
 * profile only; names and the shared password come from the reference data.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.js';

interface Account {
  readonly username: string;
  readonly role: string;
  readonly name: { readonly vi: string; readonly en?: string } | string;
}

interface Accounts {
  readonly password: string;
  readonly accounts: readonly Account[];
}

const nameOf = ({ name }: Account): string => (typeof name === 'string' ? name : name.vi);

/** The first account of each role, in the file's order. */
export const onePerRole = (accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(({ role }, index) => accounts.findIndex((other) => other.role === role) === index);

const table = ({ password, accounts }: Accounts): string => {
  const rows = onePerRole(accounts).map((account) => [account.username, account.role, nameOf(account)]);
  const head = ['Tài khoản | Account', 'Vai trò | Role', 'Tên | Name'];
  const width = (column: number) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0));
  const line = (row: readonly string[]) =>
    `  ${row
      .map((cell, i) => cell.padEnd(width(i)))
      .join('   ')
      .trimEnd()}`;
  return ['', line(head), ...rows.map(line), '', `  Mật khẩu chung | Password of all: ${password}`, ''].join('\n');
};

export const readyAccounts = (file = join(ROOT, 'seed', 'reference', 'accounts.json')): string =>
  existsSync(file) ? table(JSON.parse(readFileSync(file, 'utf8')) as Accounts) : '';
