/** Fetches a file with the bearer token, counting bytes as they come. */
import { callApi } from './line.js';
import { failureOfResponse } from './readAnswer.js';

export interface Downloaded {
  /** As the server calls it. */
  readonly name: string;
  readonly content: Blob;
}

const nameOf = (response: Response, otherwise: string): string =>
  /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise;

/** @param otherwise name of a file that comes without one; @throws Failure */
export async function download(
  address: string,
  otherwise: string,
  onBytes: (bytes: number) => void,
): Promise<Downloaded> {
  const response = await callApi(address);
  if (!response.ok || !response.body) throw await failureOfResponse(response);
  const type = response.headers.get('content-type') ?? '';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    parts.push(value);
    bytes += value.length;
    onBytes(bytes);
  }
  return { name: nameOf(response, otherwise), content: new Blob(parts, { type }) };
}
