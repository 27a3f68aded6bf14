/** Which library it is: names, type, and who governs it. */
import Box from '@mui/material/Box';
import { mayBegin, mayGovern } from '@vlis/domain';
import { useFormContext } from 'react-hook-form';
import type { Mutation } from '../api/useMutation.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { TextInput } from '../parts/form/TextInput.js';
import { notYet } from '../parts/notYet.js';
import { Panel } from '../parts/Panel.js';
import { useGoverningBodies, useLibraryTypes } from '../reference/useLists.js';
import type { LibraryDraft } from './draft.js';
import { issueOf } from './issues.js';

const two = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 2, pt: 1 } as const;

/** The types of library there are today, and the bodies that may govern one of the type picked. */
function useOwners({ type: picked, activeSince }: LibraryDraft, today: string) {
  const types = useLibraryTypes();
  const all = useGoverningBodies();
  const offered = types.list.filter(({ validTo }) => validTo === null || validTo >= today);
  const usual = all.list.find(({ code }) => code === offered.find((type) => type.code === picked)?.governedBy);
  const bodies = all.list.filter((body) => usual && mayGovern(body, usual) && mayBegin(body, activeSince || today));
  return { types, offered, all, usual, bodies };
}

interface Props {
  readonly draft: LibraryDraft;
  readonly mutation: Mutation;
  readonly onChange: () => void;
}

export function WhoPanel({ draft, mutation, onChange }: Props) {
  const t = useT();
  const f = useFormat();
  const { setValue } = useFormContext();
  const { types, offered, all, usual, bodies } = useOwners(draft, useToday());
  const field = <Name extends 'nameVi' | 'nameEn' | 'type' | 'body'>(source: Name, ...others: readonly string[]) => ({
    source,
    label: t(`libraries.${source}`),
    means: t(`libraries.${source}Means`),
    ...issueOf(mutation, onChange, source, others),
  });
  const atType = field('type', 'body');
  return (
    <Panel title={t('libraries.who')}>
      <Box sx={two}>
        <TextInput {...field('nameVi')} autoFocus wide />
        <TextInput {...field('nameEn')} required={false} />
        <SelectInput
          {...atType}
          options={offered.map(({ code, name }) => ({ id: code, label: f.words(name) }))}
          instead={notYet(types.need, t)}
          onChange={() => {
            // Another type has another usual body.
            setValue('body', '');
            atType.onChange();
          }}
        />
        <SelectInput
          {...field('body')}
          required={false}
          disabled={!usual && (draft.type === '' || all.need.isThere)}
          options={bodies.map(({ code, name }) => ({ id: code, label: f.words(name) }))}
          usual={bodies.length ? usual?.code : ''}
          instead={notYet(all.need, t)}
        />
      </Box>
    </Panel>
  );
}
