/** The columns of the list of accounts, by the names under which they are sorted and written into a workbook. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { AccountLineFragment } from '../gql/graphql.js';
import type { Column } from '../list/column.js';
import type { OnAccountAction } from './AccountActions.js';
import { AccountRoles } from './AccountRoles.js';
import { AccountState } from './AccountState.js';

/** Names and user names may have any length: a long one is broken over lines, one of the usual length is not. */
const broken = (content: ReactNode, bold = false) => (
  <Box sx={{ minWidth: 150, overflowWrap: 'anywhere', fontWeight: bold ? 600 : 400 }}>{content}</Box>
);

export const columnsOf = (onAction: OnAccountAction): readonly Column<AccountLineFragment>[] => [
  { ...{ key: 'name', label: 'accounts.field.name', sorts: true }, cell: ({ name }) => broken(name, true) },
  { ...{ key: 'username', label: 'accounts.field.username', sorts: true }, cell: ({ username }) => broken(username) },
  { ...{ key: 'roles', label: 'accounts.roles' }, cell: (account) => <AccountRoles {...{ account, onAction }} /> },
  {
    ...{ key: 'state', label: 'accounts.state', sorts: true },
    cell: (account) => <AccountState account={account} />,
  },
];
