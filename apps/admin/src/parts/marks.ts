/** A mark: a tone (what it means to the reader), a shape for those who do not see the tone; its word stands beside it. */
import type { SvgIconComponent } from '@mui/icons-material';

/** block: stops somebody; ask: wants an answer; done: nothing left to do; moving: under way; idle: not begun. */
export type Tone = 'block' | 'ask' | 'done' | 'moving' | 'idle';

export interface StateMark {
  readonly tone: Tone;
  readonly Icon: SvgIconComponent;
}
