/** Who works for a library: for whoever gives and ends roles. Nobody here means that nobody fills in its submissions. */
import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { LibraryPeopleDocument, type LibraryLineFragment, type LibraryRecordLineFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { AssignDialog } from './AssignDialog.js';
import { EndRoleDialog } from './EndRoleDialog.js';
import { RecordLine, RecordList } from '../parts/RecordList.js';

interface LineProps {
  readonly person: LibraryRecordLineFragment;
  /** Nobody ends their own role: this text stands in place of the button. */
  readonly own: boolean;
  readonly onEnd: (() => void) | undefined;
}

function Line({ person: { account, role, validFrom, validTo }, own, onEnd }: LineProps) {
  const t = useT();
  const f = useFormat();
  const until = validTo ? [t('libraries.until', { date: f.date(validTo) })] : [];
  const since = [t('libraries.validSince', { from: f.date(validFrom) }), ...until];
  return (
    <RecordLine
      name={account.name}
      about={[account.username, codeWord('roles', role, f.language), since.join(', ')].join(' · ')}
    >
      {onEnd && own && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('libraries.endRoleOwn')}</Box>}
      {onEnd && !own && (
        <Button
          size="small"
          variant="outlined"
          onClick={onEnd}
          aria-label={t('libraries.endRoleOf', { name: account.name })}
        >
          {t('libraries.endRole')}
        </Button>
      )}
    </RecordLine>
  );
}

export function LibraryPeople({ library }: { readonly library: LibraryLineFragment }) {
  const t = useT();
  const { permissions, accountId } = useMe();
  const reading = useOperation(LibraryPeopleDocument, { libraryId: library.id });
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<LibraryRecordLineFragment>();
  const mayEnd = permissions.includes('role.end');
  const give = permissions.includes('role.assign') && (
    <Button size="small" variant="outlined" startIcon={<PersonAddOutlined />} onClick={() => setAssigning(true)}>
      {t('libraries.assign')}
    </Button>
  );
  return (
    <Panel title={t('libraries.people')} aside={give} flush>
      <Loaded reading={reading} small>
        {({ libraryPeople: people }) => (
          <RecordList label={t('libraries.people')} none={t('libraries.peopleNone')}>
            {people.map((person) => (
              <Line
                key={person.roleId}
                person={person}
                own={person.account.id === accountId}
                onEnd={mayEnd ? () => setEnding(person) : undefined}
              />
            ))}
          </RecordList>
        )}
      </Loaded>
      {assigning && <AssignDialog library={library} onClose={() => setAssigning(false)} />}
      {ending && <EndRoleDialog person={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
}
