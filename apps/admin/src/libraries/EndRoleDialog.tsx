/** Before a role is ended: until when it holds, and what stays. */
import { request } from '../api/line.js';
import { EndRoleDocument, type LibraryRecordLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';

interface Props {
  readonly person: LibraryRecordLineFragment;
  readonly onClose: () => void;
}

export function EndRoleDialog({ person: { roleId, account }, onClose }: Props) {
  const t = useT();
  const { name } = account;
  return (
    <MutationDialog
      title={t('libraries.endTitle', { name })}
      next={t('libraries.endNext', { name })}
      button={t('libraries.endRole')}
      atButton
      ask={async () => (await request(EndRoleDocument, { roleId })).endRole}
      doneText={() => t('libraries.ended', { name })}
      onClose={onClose}
    />
  );
}
