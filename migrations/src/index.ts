/** Every migration in the order it runs. Plain SQL, forward only; a merged one is never edited. */
import type { MigrationInterface } from 'typeorm';
import { PeopleAndAudit1764000000000 } from './1764000000000-people-and-audit.js';
import { GroundFloor1764000001000 } from './1764000001000-ground-floor.js';
import { FormsAndRounds1764000002000 } from './1764000002000-forms-and-rounds.js';
import { Submissions1764000003000 } from './1764000003000-submissions.js';
import { FactsAndRollups1764000004000 } from './1764000004000-facts-and-rollups.js';
import { Backups1764100003000 } from './1764100003000-backups.js';
import { AuditChain1764100004000 } from './1764100004000-audit-chain.js';
import { GoverningBodies1764100005000 } from './1764100005000-governing-bodies.js';
import { WhatWasSent1764100005100 } from './1764100005100-what-was-sent.js';
import { TwoPeople1764100006000 } from './1764100006000-two-people.js';
import { ReturnedUntil1764100006100 } from './1764100006100-returned-until.js';
import { RightsEnd1764100006200 } from './1764100006200-rights-end.js';
import { RightsHold1764100006300 } from './1764100006300-rights-hold.js';
import { EarlierAnswers1764100006400 } from './1764100006400-earlier-answers.js';
import { Editions1764100006500 } from './1764100006500-editions.js';
import { EndedSessions1764100006600 } from './1764100006600-ended-sessions.js';
import { RightsDemanded1764100006700 } from './1764100006700-rights-demanded.js';
import { EditionDay1764100006800 } from './1764100006800-edition-day.js';
import { FormTexts1764100006930 } from './1764100006930-form-texts.js';
import { MissingAnswers1764100006940 } from './1764100006940-missing-answers.js';
import { ReportsBegun1764100006950 } from './1764100006950-reports-begun.js';
import { SparseMissing1764100006960 } from './1764100006960-sparse-missing.js';
import { ToLookAt1764100006970 } from './1764100006970-to-look-at.js';
import { FactsByPlace1764100006980 } from './1764100006980-facts-by-place.js';
import { NoFactsByPlace1764100006990 } from './1764100006990-no-facts-by-place.js';
import { RowSecurity1764100007000 } from './1764100007000-row-security.js';
import { News1764100007100 } from './1764100007100-news.js';
import { ActiveLibraries1764100007200 } from './1764100007200-active-libraries.js';
import { ReviewChains1764100007300 } from './1764100007300-review-chains.js';
import { FactsTakenBack1764100007310 } from './1764100007310-facts-taken-back.js';
import { Indicators1764100007400 } from './1764100007400-indicators.js';
import { Mail1764100007500 } from './1764100007500-mail.js';
import { Files1764100007510 } from './1764100007510-files.js';
import { KeyFigures1764100007410 } from './1764100007410-key-figures.js';

export type MigrationClass = new () => MigrationInterface;

export const migrations: readonly MigrationClass[] = [
  PeopleAndAudit1764000000000,
  GroundFloor1764000001000,
  FormsAndRounds1764000002000,
  Submissions1764000003000,
  FactsAndRollups1764000004000,
  Backups1764100003000,
  AuditChain1764100004000,
  GoverningBodies1764100005000,
  WhatWasSent1764100005100,
  TwoPeople1764100006000,
  ReturnedUntil1764100006100,
  RightsEnd1764100006200,
  RightsHold1764100006300,
  EarlierAnswers1764100006400,
  Editions1764100006500,
  EndedSessions1764100006600,
  RightsDemanded1764100006700,
  EditionDay1764100006800,
  FormTexts1764100006930,
  MissingAnswers1764100006940,
  ReportsBegun1764100006950,
  SparseMissing1764100006960,
  ToLookAt1764100006970,
  FactsByPlace1764100006980,
  NoFactsByPlace1764100006990,
  RowSecurity1764100007000,
  News1764100007100,
  ActiveLibraries1764100007200,
  ReviewChains1764100007300,
  FactsTakenBack1764100007310,
  Indicators1764100007400,
  KeyFigures1764100007410,
  Mail1764100007500,
  Files1764100007510,
];

export { grantPrivileges } from './grant-privileges.js';
export { openTables } from './open-tables.js';
export { callableFunctions, jobPrivileges, tablePrivileges, usableSequences } from './privileges.js';
