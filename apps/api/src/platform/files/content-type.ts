/** The type of a file, from its content only: neither its name nor a header is trusted. */
import type { FileType } from '@vlis/domain';
import { fileTypeFromBuffer } from 'file-type';

const BY_ENDING: Readonly<Record<string, FileType>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpg',
};

/** Undefined where the type is not accepted, and where the content is cut off. */
export async function typeOf(content: Uint8Array): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return BY_ENDING[found.ext];
  return isText(content) ? 'text' : undefined;
}

/** Valid UTF-8 without control characters: no program, and no picture of an unknown kind. */
function isText(content: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\f\r]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
