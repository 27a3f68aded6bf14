/**
 * People of a library who can be reached about its submissions: a name, a post, a telephone, an e-mail. A contact is not an account
 * and gives no right. At most one of them is the main contact, the one who is called first.
 *
 * Contacts are dated: a change ends what stood until now and begins anew, so that it stays known who was called about a
 * past round.
 */
import type { IsoDate } from '../calendar/day.js';
import { LONGEST_NAME, tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { commonSigns, plainName } from '../shared/text.js';

/** How a person can be reached. At least one of telephone and e-mail is there. */
export interface ContactDetails {
  readonly name: string;
  /** What they are in the library: "Phó Giám đốc". */
  readonly post: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly main: boolean;
}

export interface Contact extends ContactDetails {
  readonly id: number;
  readonly validFrom: IsoDate;
}

export interface ContactWish {
  /** The contact that is changed; absent: a new one. */
  readonly contactId?: number | null;
  readonly name: string;
  readonly post?: string | null;
  readonly telephone?: string | null;
  readonly email?: string | null;
  readonly main: boolean;
}

/** What is to be written. Nothing in either: it stands so already. */
export interface ContactChange {
  /** Ids of those that are over. */
  readonly ends: readonly number[];
  readonly begins: readonly ContactDetails[];
}

/** A library with more has mistaken this for its staff list. */
export const MOST_CONTACTS = 10;
/** RFC 5321, 4.5.3.1.3: a path has 256 signs at most, two of which are brackets. */
const LONGEST_EMAIL = 254;
const LONGEST_TELEPHONE = 40;

/** Digits with the marks that people put between them, and an extension: 0257 3823 456, +84 (257) 382-3456, 0257.3823456 máy lẻ 12. */
const TELEPHONE = /^\+?[\d\s().-]+(?:\s*(?:máy lẻ|số lẻ|ext\.?|x)\s*\d{1,6})?$/iu;
const DIGITS = { least: 8, most: 20 };
const EMAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]{2,}$/u;

const blankIsNone = (text: string | null | undefined): string | null => plainName(text ?? '') || null;

const detailsOf = ({ name, post, telephone, email, main }: ContactWish): ContactDetails => ({
  name: plainName(name),
  post: blankIsNone(post),
  telephone: commonSigns(telephone ?? '').trim() || null,
  email: commonSigns(email ?? '').trim() || null,
  main,
});

function checkTelephone(telephone: string): readonly Issue[] {
  const digits = telephone.replace(/\D/g, '').length;
  const fits = TELEPHONE.test(telephone) && digits >= DIGITS.least && digits <= DIGITS.most;
  const long = tooLong(telephone, 'telephone', LONGEST_TELEPHONE);
  return long.length || fits ? long : [issue('CONTACT_TELEPHONE', 'telephone')];
}

function checkEmail(email: string): readonly Issue[] {
  const long = tooLong(email, 'email', LONGEST_EMAIL);
  return long.length || EMAIL.test(email) ? long : [issue('CONTACT_EMAIL', 'email')];
}

function checkDetails({ name, post, telephone, email }: ContactDetails): readonly Issue[] {
  return [
    ...(name
      ? [...tooLong(name, 'name', LONGEST_NAME), ...checkEncoding('name', name)]
      : [issue('NAME_REQUIRED', 'name')]),
    ...(post === null ? [] : [...tooLong(post, 'post', LONGEST_NAME), ...checkEncoding('post', post)]),
    ...(telephone === null && email === null ? [issue('CONTACT_UNREACHABLE', 'telephone')] : []),
    ...(telephone === null ? [] : checkTelephone(telephone)),
    ...(email === null ? [] : checkEmail(email)),
  ];
}

const sameDetails = (a: ContactDetails, b: ContactDetails): boolean =>
  a.name === b.name && a.post === b.post && a.telephone === b.telephone && a.email === b.email && a.main === b.main;

const withMain = ({ name, post, telephone, email }: ContactDetails, main: boolean): ContactDetails => ({
  ...{ name, post, telephone, email, main },
});

/**
 * A contact is added or changed. Who becomes the main contact takes it from the one who was; the first contact of a library is
 * its main one, and the main one stays so until another is named.
 *
 * @param present the contacts of the library as they stand
 */
export function decideKeepContact(wish: ContactWish, present: readonly Contact[]): ContactChange | Refusal {
  const held = present.find(({ id }) => id === wish.contactId);
  if (wish.contactId != null && !held) return refuse('NOT_FOUND');
  const others = present.filter((one) => one !== held);
  const details = detailsOf(wish);
  const issues = [
    ...(!held && present.length >= MOST_CONTACTS
      ? [issue('CONTACTS_TOO_MANY', 'name', { most: `${MOST_CONTACTS}` })]
      : []),
    ...checkDetails(details),
  ];
  if (issues[0]) return refuse('INVALID_INPUT', issues, { detail: issues[0].path });
  const kept = withMain(details, details.main || !others.some(({ main }) => main));
  if (held && sameDetails(held, kept)) return { ends: [], begins: [] };
  const former = kept.main ? others.filter(({ main }) => main) : [];
  return {
    ends: [...(held ? [held] : []), ...former].map(({ id }) => id),
    begins: [...former.map((one) => withMain(one, false)), kept],
  };
}

/** Somebody is no contact any more. Whoever has been one for longest becomes the main contact in place of the main one. */
export function decideEndContact(contactId: number, present: readonly Contact[]): ContactChange | Refusal {
  const held = present.find(({ id }) => id === contactId);
  if (!held) return refuse('NOT_FOUND');
  const [next] = held.main
    ? present.filter((one) => one !== held).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.id - b.id)
    : [];
  return next ? { ends: [held.id, next.id], begins: [withMain(next, true)] } : { ends: [held.id], begins: [] };
}
