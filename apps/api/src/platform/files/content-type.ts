/** What a file is, told by its content and by nothing that somebody says of it. */
import type { FileType } from '@vlis/domain';
import { fileTypeFromBuffer } from 'file-type';

const BY_ENDING: Readonly<Record<string, FileType>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpg',
};

/** Undefined: none that is taken, also one that is cut off in the middle. */
export async function typeOf(content: Uint8Array): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return BY_ENDING[found.ext];
  return isText(content) ? 'text' : undefined;
}

/** UTF-8 without signs that no text has: neither a program nor a picture of a kind that is not known. */
function isText(content: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\f\r]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
