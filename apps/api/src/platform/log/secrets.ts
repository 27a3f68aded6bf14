/** Removes secrets from the finished log line, so that no caller of the log has to think of it. */

const GONE = '[removed]';

// Names of secrets: in JSON, in a query string, in a form, in a header.
const NAMES =
  'password|passwd|pwd|secret|client_secret|token|access_token|refresh_token|id_token|authorization|cookie|set-cookie|code|code_verifier|code_challenge|session_state|state|nonce|assertion|key|api_key';

const PATTERNS: ReadonlyArray<readonly [pattern: RegExp, instead: string]> = [
  // Three parts of base64url: an access token, wherever it appears.
  [/eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, GONE],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${GONE}`],
  // The password in the address of a database.
  [/(\w+:\/\/[^\s:/@"\\]*):[^\s@"\\]+@/g, `$1:${GONE}@`],
  [new RegExp(`([?&;\\s"']|^)(${NAMES})=[^&\\s"'\\\\]+`, 'gi'), `$1$2=${GONE}`],
];

// Every refusal and error also has a field `code`, so of this name only values that cannot be a code of ours are secrets.
const FIELD = new RegExp(`\\\\?"(${NAMES})\\\\?"\\s*:\\s*\\\\?"((?:[^"\\\\]|\\\\[^"])*)\\\\?"`, 'gi');
const PLAIN_CODE = /^([A-Z][A-Z0-9_]{1,40}|[0-9A-Z]{5})$/;

export function withoutSecrets(line: string): string {
  const cleaned = PATTERNS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
  return cleaned.replace(FIELD, (whole: string, name: string, value: string) =>
    (/^(code|state)$/i.test(name) && (PLAIN_CODE.test(value) || /^[a-z-]{1,20}$/.test(value))) || value === GONE
      ? whole
      : whole.replace(value, GONE),
  );
}
