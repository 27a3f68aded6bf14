/** Files that are often given for CSV and are none, known by their first bytes. */
import { open } from 'node:fs/promises';
import { CensusIssue } from './census-issue.js';

const KINDS: ReadonlyArray<readonly [signature: string, kind: string]> = [
  ['504b0304', '.xlsx, .ods, .zip'],
  ['d0cf11e0', '.xls'],
  ['1f8b', '.gz'],
  ['25504446', '.pdf'],
];

export async function mustBeText(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const first = buffer.subarray(0, bytesRead).toString('hex');
    const kind = KINDS.find(([signature]) => first.startsWith(signature))?.[1];
    if (kind) {
      throw new CensusIssue(
        'FILE_NOT_TEXT',
        { file },
        {
          vi: `đây là tệp ${kind}: mở tệp, lưu trang tính thành CSV UTF-8 rồi ghi tên tệp đó vào bản mô tả`,
          en: `this is ${kind}: open it, save the sheet as CSV UTF-8 and name that file in the study`,
        },
      );
    }
  } finally {
    await handle.close();
  }
}
