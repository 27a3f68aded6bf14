/** The columns of a block that may be its figures, in words: which it is, how it begins, and what it looks like. */
import type { BlockChoice, FigureColumn, ColumnPattern } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import type { Submission } from '../../submission/submission.js';
import type { Option } from './AskOne.js';
import type { PendingBlock } from './paste.js';

/** Values that are shown of a column. */
const SHOWN = 3;

export function useColumnOptions({ past }: Submission): (brought: PendingBlock) => readonly Option<BlockChoice>[] {
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const looks = (look: ColumnPattern): string => {
    if (look.kind !== 'past') return t(`entry.block.looks.${look.kind}`);
    const period = f.periodShort(past[look.past]!.period);
    return t('entry.block.looks.past', { ...counted(look.equal), of: f.count(look.of), period });
  };
  const beginning = (texts: readonly string[]): string =>
    `${texts.slice(0, SHOWN).join('; ')}${texts.length > SHOWN ? '; …' : ''}`;

  return ({ understood: { figures, across, lines }, context }) => {
    const column = ({ at, title, unfit, looks: found }: FigureColumn): Option<BlockChoice> => ({
      value: at,
      label: t(title ? 'entry.block.columnNamed' : 'entry.block.column', { at: at + 1, title }),
      hint: beginning(lines.flatMap(({ item, cells }) => (item && cells[at]) || [])),
      doubts: [...found.map(looks), ...(unfit ? [t('entry.block.unfit', counted(unfit))] : [])],
    });
    const start = context.items.findIndex(({ code }) => code === context.from);
    const texts = lines[0]?.cells ?? [];
    const codes = texts.flatMap((text, i) => (text && context.items[start + i]?.code) || []);
    const inOrder: Option<BlockChoice> = {
      value: 'across',
      label: t('entry.block.across', counted(codes.length)),
      hint: `${codes.slice(0, SHOWN).join(', ')}${codes.length > SHOWN ? ', …' : ''}`,
    };
    return [...(across ? [inOrder] : []), ...figures.map(column)];
  };
}
