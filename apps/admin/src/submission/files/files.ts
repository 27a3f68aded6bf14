/** Files of the API: sent as they are, and had as downloads. */
import { download, type Downloaded } from '../../api/download.js';
import { callApi } from '../../api/line.js';
import { failureOfResponse } from '../../api/readAnswer.js';
import { WRITES } from '../../api/request.js';

export interface SentFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
}

/** What a file goes with: it is sent there, and had from there. */
export type SentTo = 'return' | 'report';

/** Throws a Failure in the words of the API where it does not take the file. */
export async function sendFile(file: File, to: SentTo): Promise<SentFile> {
  const response = await callApi(`/files/for-${to}?${new URLSearchParams({ name: file.name })}`, {
    method: 'POST',
    headers: { ...WRITES, 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw await failureOfResponse(response);
  return (await response.json()) as SentFile;
}

export const fetchFile = (of: SentTo, { id, name }: SentFile): Promise<Downloaded> =>
  download(`/files/of-${of}/${id}`, name, () => undefined);
