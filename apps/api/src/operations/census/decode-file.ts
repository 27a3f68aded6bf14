/**
 * The text of a file in any encoding, piece by piece; bytes that the encoding does not have, and NUL, which PostgreSQL has no
 * text for, are named by their place.
 */
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { CensusIssue, type Spot } from './census-issue.js';

const NUL = '\0';
/** What a lenient decoder makes of bytes that it cannot read. */
const UNREADABLE = '\uFFFD';

export async function* decodeFile(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = decoderFor(file, encoding, true);
  try {
    // Always as a stream: decoding in one go, Node.js 20 takes windows-1252 for ISO 8859-1.
    for await (const bytes of createReadStream(file)) {
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (text.includes(NUL)) throw new CensusIssue('FILE_NUL', await firstOf(NUL, file, encoding), 'U+0000');
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new CensusIssue('FILE_NOT_FOUND', { file }, message);
    if (code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new CensusIssue('FILE_ENCODING', await firstOf(UNREADABLE, file, encoding), encoding);
  }
}

function decoderFor(file: string, encoding: string, fatal: boolean): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch {
    throw new CensusIssue('FILE_ENCODING', { file }, encoding);
  }
}

/** Reads once more and leniently, counting lines and signs. */
async function firstOf(wanted: string, file: string, encoding: string): Promise<Spot> {
  const decoder = decoderFor(file, encoding, false);
  let [line, column] = [1, 1];
  for await (const bytes of createReadStream(file)) {
    for (const sign of decoder.decode(bytes as Buffer, { stream: true })) {
      if (sign === wanted) return { file, line, column };
      if (sign === '\n') [line, column] = [line + 1, 1];
      else column += 1;
    }
  }
  return { file, line, column };
}
