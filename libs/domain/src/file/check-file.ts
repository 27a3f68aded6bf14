/**
 * Which files are kept: of a few types, no larger than a bound, and of the type that their name says. The type is
 * recognised by the content (apps/api/src/platform/files/content-type.ts), so a program does not become a picture by
 * its name.
 */
import { issue, type Issue } from '../shared/issue.js';
import { plainName } from '../shared/text.js';

export const LARGEST_FILE = 20 * 1024 * 1024;

/** By what they are: the media type under which they are given out, and the endings that a name of theirs may have. */
export const FILE_TYPES = {
  pdf: { media: 'application/pdf', endings: ['pdf'] },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  png: { media: 'image/png', endings: ['png'] },
  jpg: { media: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  text: { media: 'text/plain; charset=utf-8', endings: ['txt', 'csv'] },
} as const;
export type FileType = keyof typeof FILE_TYPES;

const LONGEST_FILE_NAME = 120;

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** As it is kept and given out: no folders before it, no sign that moves others or that a file system takes for its own; diacritics stay. */
export function fileName(given: string): string {
  const bare = plainName(given)
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = endingOf(bare);
  const stem = ending === '' ? bare : bare.slice(0, -ending.length - 1).trimEnd();
  const kept = [...stem].slice(0, LONGEST_FILE_NAME).join('').trimEnd();
  return ending === '' ? kept : `${kept || 'tep'}.${ending}`;
}

export interface GivenFile {
  /** As `fileName` gives it. */
  readonly name: string;
  readonly bytes: number;
  /** What the content is; undefined: none that is taken. */
  readonly type: FileType | undefined;
}

export function checkFile({ name, bytes, type }: GivenFile): readonly Issue[] {
  const ending = endingOf(name);
  if (bytes === 0) return [issue('FILE_EMPTY', 'file')];
  if (bytes > LARGEST_FILE) return [fileTooLarge()];
  if (type === undefined) return [issue('FILE_TYPE_NOT_TAKEN', 'file')];
  const { endings } = FILE_TYPES[type];
  if (!(endings as readonly string[]).includes(ending))
    return [issue('FILE_NAME_LIES', 'file', { name: name.slice(0, LONGEST_FILE_NAME), ending: endings[0] })];
  return [];
}

export const fileTooLarge = (): Issue => issue('FILE_TOO_LARGE', 'file', { maximum: `${LARGEST_FILE / 1024 / 1024}` });
