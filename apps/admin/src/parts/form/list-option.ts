/** One of many, as a list offers it. */
export interface ListOption<Id = number | string> {
  readonly id: Id;
  readonly label: string;
  /** Shown, but cannot be picked. */
  readonly disabled?: boolean;
}
