/**
 * Every migration and every table: the one list that a new one joins (docs/how-to/write-a-migration.md). Migrations are plain SQL,
 * forward only, in the order in which they run.
 */
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
import { KeyFigures1764100007410 } from './1764100007410-key-figures.js';
import { Mail1764100007500 } from './1764100007500-mail.js';
import { Files1764100007510 } from './1764100007510-files.js';
import { ClosingItem1764100007600 } from './1764100007600-closing-item.js';
import { Contacts1764100007700 } from './1764100007700-contacts.js';
import { Periods1764100007800 } from './1764100007800-periods.js';
import { FollowUp1764100007900 } from './1764100007900-follow-up.js';
import { FollowUpOnce1764100007910 } from './1764100007910-follow-up-once.js';
import { DaysOff1764100008000 } from './1764100008000-days-off.js';
import { Plans1764100008100 } from './1764100008100-plans.js';
import { RoundChanges1764100008200 } from './1764100008200-round-changes.js';
import { Extensions1764100008300 } from './1764100008300-extensions.js';
import { Reminders1764100008400 } from './1764100008400-reminders.js';
import { ReminderSteps1764100008410 } from './1764100008410-reminder-steps.js';
import { RemindedContacts1764100008420 } from './1764100008420-reminded-contacts.js';
import { ReminderMail1764100008430 } from './1764100008430-reminder-mail.js';
import { ProvinceReports1764100008700 } from './1764100008700-province-reports.js';
import { Signing1764100008710 } from './1764100008710-signing.js';
import { SignedFiles1764100008720 } from './1764100008720-signed-files.js';
import type { Table } from './table.js';
import { backups } from './tables/backups.js';
import { calendar } from './tables/calendar.js';
import { figures } from './tables/figures.js';
import { followUp } from './tables/follow-up.js';
import { forms } from './tables/forms.js';
import { people } from './tables/people.js';
import { plans } from './tables/plans.js';
import { platform } from './tables/platform.js';
import { provinceReports } from './tables/province-reports.js';
import { registry } from './tables/registry.js';
import { submissions } from './tables/submissions.js';
import { territory } from './tables/territory.js';

export type MigrationClass = new () => MigrationInterface;

/**
 * With the fingerprint of each, since it has landed: it has run on somebody's data, and another text under the same name would leave
 * two kinds of database behind (landed.spec.ts prints it). A new one adds its line; no line is ever changed.
 */
export const history: readonly (readonly [MigrationClass, string])[] = [
  [PeopleAndAudit1764000000000, '2ce8ee23428eb6bb'],
  [GroundFloor1764000001000, 'f938074d6cc7d94f'],
  [FormsAndRounds1764000002000, '2081e8d7744e9ff5'],
  [Submissions1764000003000, '0e86ac47784230de'],
  [FactsAndRollups1764000004000, '3f514e3a66cd173b'],
  [Backups1764100003000, '5afd291e5b7c0491'],
  [AuditChain1764100004000, '474c7f9c36186d5b'],
  [GoverningBodies1764100005000, '88297ac8630d2507'],
  [WhatWasSent1764100005100, '6ca7bb134446c3c6'],
  [TwoPeople1764100006000, '45367b2e39262e9e'],
  [ReturnedUntil1764100006100, 'df2bdf0c6e2d75c2'],
  [RightsEnd1764100006200, '085c31a9c08b1ba4'],
  [RightsHold1764100006300, '5ab495fd56187ac9'],
  [EarlierAnswers1764100006400, '119f218a62302d3c'],
  [Editions1764100006500, '60e3876015d14f56'],
  [EndedSessions1764100006600, '5d466af71349d8b6'],
  [RightsDemanded1764100006700, '20157e298a078d86'],
  [EditionDay1764100006800, 'f239dff66f0fbb7a'],
  [FormTexts1764100006930, '036eb8a830421047'],
  [MissingAnswers1764100006940, 'd650c33cbac43198'],
  [ReportsBegun1764100006950, '7653d06c8e812b7d'],
  [SparseMissing1764100006960, '0aab57efb6e02f36'],
  [ToLookAt1764100006970, '48ec31794b7a5dba'],
  [FactsByPlace1764100006980, '2df410f442fef2a2'],
  [NoFactsByPlace1764100006990, 'f676508b95a4fcba'],
  [RowSecurity1764100007000, '2b679af5fbca118c'],
  [News1764100007100, '8e91c7ab7a286281'],
  [ActiveLibraries1764100007200, '5c7c3c148b44f444'],
  [ReviewChains1764100007300, 'b65b42f3f432e9f9'],
  [FactsTakenBack1764100007310, 'a41d21a003db7217'],
  [Indicators1764100007400, '8efbcb8e174b5dc7'],
  [KeyFigures1764100007410, '1693d97e828244ce'],
  [Mail1764100007500, '1cca87b6f4d1e72f'],
  [Files1764100007510, 'eee0eaafd49c20a4'],
  [ClosingItem1764100007600, 'c443f9701709c6f4'],
  [Contacts1764100007700, '600fd782696ccb8d'],
  [Periods1764100007800, 'c176caf281f48671'],
  [FollowUp1764100007900, 'd7bc653e7233e707'],
  [FollowUpOnce1764100007910, 'e9288fd175fbacd5'],
  [DaysOff1764100008000, 'e93357054890cb68'],
  [Plans1764100008100, '14e6ea97bdcb35b8'],
  [RoundChanges1764100008200, 'd5e7c51674f9d7b9'],
  [Extensions1764100008300, '09f3e0d45c13f413'],
  [Reminders1764100008400, '342f81ab4da92b83'],
  [ReminderSteps1764100008410, '68ffb337ab7d863b'],
  [RemindedContacts1764100008420, '0a0325ab6f0fc988'],
  [ReminderMail1764100008430, '68d4782d6ec4f110'],
  [ProvinceReports1764100008700, '87a6d4905c1d783a'],
  [Signing1764100008710, 'f98f661720a20cdf'],
  [SignedFiles1764100008720, '9bc77b20cd61ce69'],
];

export const migrations: readonly MigrationClass[] = history.map(([migration]) => migration);

/** Tables by what they are about. */
export const tableLists: readonly Readonly<Record<string, Table>>[] = [
  ...[territory, registry, people, forms, calendar, plans, followUp, submissions, figures, provinceReports],
  ...[platform, backups],
];

/** Every table by its name; partitions are reached through theirs. */
export const tables: Readonly<Record<string, Table>> = Object.fromEntries(
  tableLists.flatMap((list) => Object.entries(list)),
);
