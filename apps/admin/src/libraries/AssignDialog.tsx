/** Gives a library to an account that is there already; accounts are found by the server, twenty at a time. */
import { request } from '../api/line.js';
import { useFormat } from '../format/useFormat.js';
import { AccountsDocument, AssignRoleDocument, type LibraryLineFragment, type LibraryRole } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { ListOption } from '../parts/form/list-option.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { issueAt, type FieldIssue } from '../parts/form/issues.js';
import { PickInput } from '../parts/form/PickInput.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { useServerSearch } from '../parts/form/useServerSearch.js';

interface AssignmentDraft {
  /** Known by its username. */
  readonly account: ListOption<string> | null;
  readonly role: LibraryRole;
}

/** As many as are found at once. */
const FOUND = 20;

const BLANK: AssignmentDraft = { account: null, role: 'LIBRARY_STAFF' };
const ROLES: readonly LibraryRole[] = ['LIBRARY_STAFF', 'LIBRARY_DIRECTOR'];

function AccountField(fieldIssue: FieldIssue) {
  const t = useT();
  const { accountId } = useMe();
  const { data, box } = useServerSearch(AccountsDocument, (q) => ({ q }));
  const found = data?.accounts ?? [];
  const options = found.map(({ id, username, name }) => ({
    id: username,
    label: `${name} (${username})`,
    disabled: id === accountId,
  }));
  return (
    <PickInput
      source="account"
      autoFocus
      label={t('libraries.account')}
      means={t('libraries.accountMeans')}
      options={options}
      none={t('libraries.noAccount')}
      more={found.length >= FOUND}
      {...box}
      {...fieldIssue}
    />
  );
}

interface Props {
  readonly library: LibraryLineFragment;
  readonly onClose: () => void;
}

export function AssignDialog({ library, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const roles = ROLES.map((id) => ({ id, label: codeWord('roles', id, f.language) }));
  return (
    <MutationDialog
      title={t('libraries.assignTitle', { library: f.words(library.name) })}
      next={t('libraries.assignNext')}
      button={t('libraries.assignIt')}
      blank={BLANK}
      ask={async ({ account, role }) => {
        const input = { username: account?.id ?? '', role, libraryId: library.id };
        return (await request(AssignRoleDocument, { input })).assignRole;
      }}
      doneText={({ account: { name } }) => t('libraries.assigned', { name })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <AccountField {...issueAt(mutation, 'username')} />
          <SelectInput
            source="role"
            label={t('libraries.role')}
            means={t('libraries.roleMeans')}
            options={roles}
            {...issueAt(mutation, 'role')}
          />
        </>
      )}
    </MutationDialog>
  );
}
