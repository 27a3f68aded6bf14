/**
 * What the provinces have written in a section, as it was sent last: side by side, for the Ministry to quote from. By hand: one passage and
 * the figures it reads are taken out of the signature of each province, in one statement over the provinces of the round.
 */
import { figuresIn, type LocalizedText, type Passage, type SealedFigure } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface ProvincePassage {
  readonly provinceId: number;
  readonly name: LocalizedText;
  /** Of what was sent; null: nothing has been sent. */
  readonly version: number | null;
  /** Null: nothing was sent, or nothing was written in this section. */
  readonly passage: Passage | null;
  /** Those that the passage reads. */
  readonly figures: readonly SealedFigure[];
}

export interface PassagesOf {
  readonly roundId: number;
  /** Code of the provinces' outline. */
  readonly outline: string;
  /** Key of the section. */
  readonly section: string;
}

const PASSAGES = `
  select unit.id as "provinceId", json_build_object('vi', unit.name_vi, 'en', unit.name_en) as name, sent.version,
    signed.content #> array['passages', $3] as passage, signed.content -> 'figures' as figures
  from (select distinct province_id from obligation_total where round_id = $1) owing
  join admin_unit unit on unit.id = owing.province_id and unit.level = 'province'
  left join province_report report
    on report.round_id = $1 and report.outline = $2 and report.province_id = unit.id
  left join lateral (select nth, version from province_report_step
    where province_report_id = report.id and step = 'send' order by nth desc limit 1) sent on true
  left join lateral (select signature.content from province_report_step step
      join province_report_signature signature on signature.step_id = step.id
    where step.province_report_id = report.id and step.nth < sent.nth order by step.nth desc limit 1) signed on true
  order by unit.name_vi, unit.id`;

type Row = Omit<ProvincePassage, 'figures'> & { readonly figures: readonly SealedFigure[] | null };

export async function readProvincePassages(
  db: EntityManager,
  { roundId, outline, section }: PassagesOf,
): Promise<readonly ProvincePassage[]> {
  const rows = await db.query<Row[]>(PASSAGES, [roundId, outline, section]);
  return rows.map((row) => {
    const passage = row.passage?.paragraphs.length ? row.passage : null;
    const read = new Set(passage ? figuresIn(passage) : []);
    return { ...row, passage, figures: (row.figures ?? []).filter(({ key }) => read.has(key)) };
  });
}
