/** Colour, pattern and word of each part of a progress bar. The patterns tell them apart without colour. */
import { stageWords } from '@vlis/reporting';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { HousePalette } from '../../theme/palette.js';
import { fromTheLast, ownPart, partAt, type Part, type Side } from './progress.js';

const stripes = (a: string, b: string, angle: number) =>
  `repeating-linear-gradient(${angle}deg, ${a} 0 3px, ${b} 3px 6px)`;

/** Of the stages, from the last down; more than four are told apart by their words alone. */
const stageFills = ({ fill, surface }: HousePalette): readonly [string, ...string[]] => [
  ...([fill.passed, fill.waiting] as const),
  ...[stripes(fill.waiting, surface, 90), stripes(fill.passed, surface, 0)],
];

export function partFill(palette: HousePalette, part: Part, side: Side): string {
  const { fill, surface } = palette;
  switch (part) {
    case 'received':
      return fill.done;
    case 'returned':
      return stripes(fill.ask, surface, 45);
    case 'silent':
      return fill.none;
    case 'overdue':
      return stripes(fill.block, surface, -45);
    default: {
      const fills = stageFills(palette);
      const nth = fromTheLast(side).findIndex((stage) => partAt(stage) === part);
      return fills[nth % fills.length] ?? fills[0];
    }
  }
}

/** What waits for a reviewer below the last stage is simply to be reviewed; every other stage has its name. */
export function usePartWord(side: Side): (part: Part) => string {
  const t = useT();
  const f = useFormat();
  return (part) => {
    const stage = side.stages.find((each) => partAt(each) === part);
    if (stage && !(part === ownPart(side) && stage.toGo > 1)) return f.words(stageWords('waiting', stage.name));
    return t(`obligations.mark.${stage ? 'waiting' : (part as Exclude<Part, `at ${string}`>)}`);
  };
}
