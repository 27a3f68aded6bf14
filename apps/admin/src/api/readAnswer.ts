/** From an HTTP answer to data or a Failure: which status and which GraphQL code means what to a screen. */
import type { LocalizedText } from '@vlis/domain';
import { Failure, type FailureIssue, type FailureKind } from './failure.js';

interface GraphQLFault {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly id?: string;
    readonly params?: Record<string, string>;
    readonly words?: LocalizedText;
    readonly issues?: readonly FailureIssue[];
  };
}

interface Envelope {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFault[];
  /** Of a refusal that the endpoint gives before it reads the operation. */
  readonly code?: string;
  readonly message?: LocalizedText;
  readonly issues?: readonly FailureIssue[];
}

const kindOfStatus = (status: number): FailureKind | undefined => {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'too-many';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 400 ? 'fault' : undefined;
};

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signed-out',
  TOKEN_EXPIRED: 'signed-out',
  TOKEN_INVALID: 'signed-out',
  SESSION_ENDED: 'signed-out',
  SECOND_FACTOR_NEEDED: 'signed-out',
  ACCOUNT_OF_ANOTHER: 'forbidden',
  ACCOUNT_UNKNOWN: 'forbidden',
  FORBIDDEN: 'forbidden',
  DATABASE_UNAVAILABLE: 'unavailable',
  SYSTEM_BUSY: 'busy',
  IDENTITY_UNAVAILABLE: 'unavailable',
  DISK_FULL: 'disk-full',
  TOO_MANY_REQUESTS: 'too-many',
  PERSISTED_QUERY_UNKNOWN: 'outdated',
  // The server is there; asking the same again by itself would only keep it busy.
  QUERY_TOO_SLOW: 'fault',
};

async function envelopeOf(response: Response): Promise<Envelope | undefined> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The failure of an answer whose body may be a list of GraphQL errors, a refusal of the endpoint, or neither. */
export async function failureOfResponse(response: Response): Promise<Failure> {
  const { errors, code, message: words, issues } = (await envelopeOf(response)) ?? {};
  const atEndpoint =
    code === undefined ? undefined : { message: words?.en ?? code, extensions: { code, words, issues } };
  const message = `HTTP ${response.status}`;
  const kind = kindOfStatus(response.status) ?? 'fault';
  return toFailure(kind, errors?.[0] ?? atEndpoint, message, response);
}

/** The id of the request, which every answer of the system carries in a header; a proxy's own page has none. */
function requestIdOf({ headers }: Response): string | undefined {
  const id = headers.get('x-request-id');
  return id !== null && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

/** Milliseconds, where the answer names seconds. */
function retryAfterOf({ headers }: Response): number | undefined {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d{1,5}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

function toFailure(
  fallback: FailureKind,
  fault: GraphQLFault | undefined,
  message: string,
  response: Response,
): Failure {
  const { code, id, params, words, issues } = fault?.extensions ?? {};
  return new Failure((code && KIND_OF_CODE[code]) || fallback, fault?.message ?? message, {
    ...{ code, id: id ?? requestIdOf(response), params, words, issues, retryAfter: retryAfterOf(response) },
  });
}

export async function readAnswer(response: Response): Promise<unknown> {
  if (!response.ok) throw await failureOfResponse(response);
  const envelope = await envelopeOf(response);
  const fault = envelope?.errors?.[0];
  if (fault) throw toFailure('fault', fault, fault.message, response);
  if (envelope?.data === undefined || envelope.data === null) {
    throw new Failure('fault', 'answer without data', { id: requestIdOf(response) });
  }
  return envelope.data;
}
