/** Delegates signing to a colleague for some days. */
import { request } from '../../api/line.js';
import { useOperation } from '../../api/useOperation.js';
import { DelegateSigningDocument, SigningCandidatesDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { issueAt } from '../../parts/form/issues.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { TextInput } from '../../parts/form/TextInput.js';

interface Draft {
  readonly accountId: number | '';
  readonly post: string;
  readonly basis: string;
  readonly validFrom: string;
  readonly validTo: string;
}

interface Props {
  readonly provinceId: number;
  readonly onClose: () => void;
}

export function DelegateDialog({ provinceId, onClose }: Props) {
  const t = useT();
  const { data } = useOperation(SigningCandidatesDocument, { provinceId });
  const people = (data?.signingCandidates ?? []).map(({ id, name }) => ({ id, label: name }));
  const blank: Draft = { accountId: '', post: t('reports.delegations.deputy'), basis: '', validFrom: '', validTo: '' };
  return (
    <MutationDialog
      wide
      title={t('reports.delegations.giveTitle')}
      next={t('reports.delegations.giveNext')}
      button={t('reports.delegations.give')}
      blank={blank}
      ask={async (draft: Draft) => {
        const input = { ...draft, provinceId, accountId: Number(draft.accountId) };
        return (await request(DelegateSigningDocument, { input })).delegateSigning;
      }}
      doneText={({ account }) => t('reports.delegations.giveDone', { name: account.name })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <SelectInput
            source="accountId"
            autoFocus
            label={t('reports.delegations.person')}
            options={people}
            {...issueAt(mutation, 'accountId')}
          />
          <TextInput
            source="post"
            label={t('reports.sign.post')}
            means={t('reports.delegations.postMeans')}
            {...issueAt(mutation, 'post')}
          />
          <TextInput
            source="basis"
            label={t('reports.delegations.basis')}
            means={t('reports.delegations.basisMeans')}
            {...issueAt(mutation, 'basis')}
          />
          <DayOfForm
            source="validFrom"
            required
            label={t('reports.delegations.from')}
            {...issueAt(mutation, 'validFrom')}
          />
          <DayOfForm
            source="validTo"
            required
            label={t('reports.delegations.until')}
            {...issueAt(mutation, 'validTo')}
          />
        </>
      )}
    </MutationDialog>
  );
}
