/** Gives an account a role: which one, where it holds, and from which day to which. A refusal stands at its field. */
import Box from '@mui/material/Box';
import { FormDataConsumer } from 'react-admin';
import { request } from '../../api/line.js';
import type { Mutation } from '../../api/useMutation.js';
import { useFormat } from '../../format/useFormat.js';
import { GrantRoleDocument, type AccountLineFragment } from '../../gql/graphql.js';
import { codeWord } from '../../i18n/codeWords.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { issueAt, withOthers } from '../../parts/form/issues.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { PLACE_FIELDS, WhereFields } from './WhereFields.js';
import { inputOf, kindsOf, ROLE_CHOICES, type GrantDraft } from './grant-draft.js';

const two = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' }, gap: 2 } as const;

function Fields({ mutation, draft }: { readonly mutation: Mutation; readonly draft: Pick<GrantDraft, 'role' | 'at'> }) {
  const t = useT();
  const { language } = useFormat();
  const field = <Name extends 'role' | 'validFrom' | 'validTo'>(source: Name) => ({
    source,
    label: t(`accounts.field.${source}`),
    means: t(`accounts.means.${source}`),
  });
  const roles = ROLE_CHOICES.map((one) => ({
    id: one,
    label: `${codeWord('roles', one, language)} (${kindsOf(one)
      .map((kind) => t(`accounts.place.${kind}`).toLocaleLowerCase(language))
      .join(', ')})`,
  }));
  const atRole = withOthers(issueAt(mutation, 'role', 'username'), mutation, ...PLACE_FIELDS);
  return (
    <>
      {/* The refusal that the account already holds the role is about the account, which has no field here: the title names it. */}
      <SelectInput {...field('role')} options={roles} autoFocus {...atRole} />
      <WhereFields draft={draft} mutation={mutation} />
      <Box sx={two}>
        <DayOfForm
          {...field('validFrom')}
          required
          {...withOthers(issueAt(mutation, 'validFrom'), mutation, 'validTo')}
        />
        <DayOfForm {...field('validTo')} {...withOthers(issueAt(mutation, 'validTo'), mutation, 'validFrom')} />
      </Box>
    </>
  );
}

interface Props {
  readonly account: AccountLineFragment;
  readonly onClose: () => void;
}

export function GrantDialog({ account, onClose }: Props) {
  const t = useT();
  const today = useToday();
  const { name, username } = account;
  const blank: GrantDraft = {
    role: '',
    at: 'nation',
    library: null,
    province: null,
    body: null,
    validFrom: today,
    validTo: '',
  };
  return (
    <MutationDialog
      title={t('accounts.ask.grant', { name })}
      next={t('accounts.next.grant')}
      button={t('accounts.grant')}
      wide
      blank={blank}
      ask={async (draft) => (await request(GrantRoleDocument, { input: inputOf(username, draft) })).grantRole}
      doneText={() => t('accounts.done.grant', { name })}
      onClose={onClose}
    >
      {(mutation) => (
        <FormDataConsumer<GrantDraft>>
          {({ formData }) => <Fields mutation={mutation} draft={formData} />}
        </FormDataConsumer>
      )}
    </MutationDialog>
  );
}
