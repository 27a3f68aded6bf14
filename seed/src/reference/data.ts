/** What the seed room holds, in the domain's own types. Everything here is data a ministry may replace. */
import type {
  AdministrativeUnit,
  FormDefinition,
  GoverningBody,
  IndicatorDocument,
  LibraryType,
  LocalizedText,
  Period,
  ReviewChain,
  Regime,
  ReportOutline,
  Role,
  RoundDays,
  Succession,
  UnitKey,
} from '@vlis/domain';
import type { FormTexts } from './form-texts.js';

/** A round and the form version it asks. */
export interface ReferenceRound extends RoundDays {
  readonly period: Period;
  readonly form: { readonly code: string; readonly version: number };
}

/** How many people live in a unit. A unit without a row has no number, which is not 0. */
export interface PopulationFigure {
  readonly unit: UnitKey;
  readonly year: number;
  /** Plain digits. */
  readonly value: string;
  /** Code of a PopulationSource. */
  readonly source: string;
}

export interface PopulationSource {
  readonly code: string;
  /** Stands beside every per-head figure made with it. */
  readonly label: LocalizedText;
  readonly official: boolean;
}

/** Where an account's role holds. A library is named by its external key, as the demonstration gives it (`demo:T:66`), a sector by its governing body. */
export type AccountScope =
  | { readonly kind: 'nation' }
  | { readonly kind: 'province'; readonly province: UnitKey }
  | { readonly kind: 'sector'; readonly body: string }
  | { readonly kind: 'library'; readonly library: string };

/** A ready account of the demonstration; it exists in the embedded profile only. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly name: string;
  readonly title: LocalizedText;
  readonly role: Role;
  readonly scope: AccountScope;
}

/** Where a part comes from, in short; SOURCES.md tells it at length. */
export interface Provenance {
  readonly files: readonly string[];
  readonly source: string;
  readonly licence: string;
}

/**
 * What several rooms read. A file that one room alone reads is asked for by its name (`readReferenceFile`); where it comes from stands in
 * provenance.json all the same.
 */
export interface ReferenceData {
  /** Parents before children: nation, provinces, districts, communes of the old map, communes of the new. */
  readonly units: readonly AdministrativeUnit[];
  readonly successions: readonly Succession[];
  readonly governingBodies: readonly GoverningBody[];
  readonly libraryTypes: readonly LibraryType[];
  readonly reviewChains: readonly ReviewChain[];
  readonly forms: readonly FormDefinition[];
  /** What is computed of their items, dated; the versions of one code in order. */
  readonly indicators: readonly IndicatorDocument[];
  /** What is said beside each form, dated. */
  readonly formTexts: readonly FormTexts[];
  readonly regimes: readonly Regime[];
  readonly reportOutlines: readonly ReportOutline[];
  readonly rounds: readonly ReferenceRound[];
  readonly population: readonly PopulationFigure[];
  readonly accounts: readonly DemonstrationAccount[];
  /** The one password of all ready accounts. */
  readonly accountPassword: string;
  readonly provenance: Readonly<Record<string, Provenance>>;
}
