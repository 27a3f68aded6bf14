/**
 * The kinds of value of an environment variable. A variable is text; one that is not of its kind is an error and never replaced
 * by the default. Each error says in both languages what is expected, and shows the value.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isMailbox, mailServerAt } from './mail-address.js';
import { isDatabaseAddress, isIssuer, isSafeInnerAddress, isSafePublicAddress, originOf } from './safe-address.js';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const PORTS: Bounds = { least: 1, most: 65_535 };
/** 0: no port. */
export const PORTS_OR_NONE: Bounds = { ...PORTS, least: 0 };
/** At least one connection for actions and one that is kept for readers. */
export const POOL: Bounds = { least: 2, most: 1_000 };
/** Seconds; 0: never. */
export const PAUSE_OR_NONE: Bounds = { least: 0, most: 3600 };
export const MANY: Bounds = { least: 1, most: 1_000_000_000 };
const A_DAY: Bounds = { least: 0.001, most: 86_400 };

/** For zod: what is expected, followed by the given value. */
const expected =
  (help: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    `${help} (${String(input)})`;

const MISSING = 'thiếu / missing';

/** A required text; empty variables were removed before. */
const needed = z.string({ error: MISSING });

const number = (form: RegExp, { least, most }: Bounds, help: string) => {
  const error = expected(help);
  return z
    .string()
    .regex(form, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));
};

export const wholeNumber = ({ least, most }: Bounds) =>
  number(/^\d{1,10}$/, { least, most }, `số nguyên từ ${least} đến ${most} / a whole number from ${least} to ${most}`);

/** Seconds, also with a fraction; read as milliseconds. */
export const seconds = () => {
  const help = `số giây từ ${A_DAY.least} đến ${A_DAY.most} / seconds from ${A_DAY.least} to ${A_DAY.most}`;
  return number(/^\d{1,5}(\.\d{1,3})?$/, A_DAY, help).transform((value) => 1000 * value);
};

/** A name that others compare as text. */
export const plainName = () =>
  z.string().regex(/^[\x21-\x7e]{1,255}$/, {
    error: expected('chữ Latinh không dấu, không dấu cách / plain letters and signs, without spaces'),
  });

export const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: expected(choices.join(' | ')) });

/** A folder that exists, by its absolute path. */
export const folder = () =>
  z
    .string()
    .transform((path) => resolve(path))
    .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true, {
      error: expected('không có thư mục này / there is no such folder'),
    });

/** The address is never shown, because it contains a password. */
export const databaseAddress = () =>
  needed.refine(isDatabaseAddress, { error: 'phải là / must be postgres://user:password@host:port/database' });

/** As for the database, the address is never shown. */
export const mailServer = () =>
  z
    .string()
    .transform(mailServerAt)
    .refine((server) => server !== undefined, {
      error: 'phải là / must be smtp://user:password@host:port, smtps://…',
    });

/** The sender of mail: `thu@vlis.gov.vn`. */
export const mailbox = () => z.string().refine(isMailbox, { error: expected('phải là / must be name@host') });

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
const https = (isSafe: (address: string) => boolean) =>
  z.string().refine(isSafe, { error: expected('phải là https:// / must be https://') });

const origin = z
  .string()
  .refine((address) => originOf(address) !== undefined, {
    error: expected('phải là / must be http(s)://host[:port]'),
  })
  .transform((address) => originOf(address) ?? address);

/** Scheme, host and port, as browsers write them. */
export const publicOrigin = () => z.string().transform(withoutSlash).pipe(origin);
/** The same for production, where it is https or this machine. */
export const safePublicOrigin = () =>
  needed
    .transform((text) => originOf(text) ?? withoutSlash(text))
    .pipe(https(isSafePublicAddress))
    .pipe(origin);

/** The issuer whose tokens are accepted, compared as text with the issuer in the token. */
export const issuer = () =>
  needed
    .transform(withoutSlash)
    .pipe(https(isSafePublicAddress))
    .pipe(z.string().refine(isIssuer, { error: expected('không có ? và # / without ? and #') }));

export const innerAddress = () => https(isSafeInnerAddress);

/** Origins with commas between them. */
export const origins = () =>
  z
    .string()
    .transform((text) => text.split(',').map(withoutSlash).filter(Boolean))
    .pipe(
      z.array(
        z.string().refine((text) => originOf(text) === text.toLowerCase(), {
          error: expected('http(s)://host[:port], …'),
        }),
      ),
    );
