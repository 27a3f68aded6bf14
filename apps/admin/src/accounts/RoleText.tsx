/** A role in words: which, where, from when and until when. */
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';

export type HeldRole = AccountLineFragment['roles'][number];

export function RoleText({ role }: { readonly role: HeldRole }) {
  const t = useT();
  const f = useFormat();
  const place = role.library ?? role.place ?? role.governingBody;
  const ended = role.endedAt && t('accounts.ended', { date: f.dateTime(role.endedAt), by: role.endedBy ?? '' });
  const parts = [
    codeWord('roles', role.role, f.language),
    place ? f.words(place.name) : t('accounts.place.nation'),
    (role.over || !role.holds) && t('accounts.since', { date: f.date(role.validFrom) }),
    ended ?? (role.validTo && t('accounts.until', { date: f.date(role.validTo) })),
  ];
  return <span>{parts.filter(Boolean).join(' · ')}</span>;
}
