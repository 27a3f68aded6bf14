/**
 * In a network of sums a hidden figure follows from the published ones exactly if no other path leads from one of its
 * sums to the other: if it is a bridge of the graph whose edges are the hidden figures (Gusfield 1988, "A graph
 * theoretic approach to statistical data security").
 */

export interface Edge {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** Ids of the bridges. Edges may be parallel; walks without recursion, for a chain may be as long as the table. */
export function bridgesOf(nodes: number, edges: readonly Edge[]): readonly number[] {
  const at: number[][] = Array.from({ length: nodes }, () => []);
  edges.forEach(({ from, to }, i) => {
    at[from]!.push(i);
    at[to]!.push(i);
  });
  const entered = new Array<number>(nodes).fill(-1);
  const low = new Array<number>(nodes).fill(0);
  const bridges: number[] = [];
  let time = 0;
  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== -1 || !at[root]!.length) continue;
    entered[root] = low[root] = time++;
    const walk: { node: number; by: number; next: number }[] = [{ node: root, by: -1, next: 0 }];
    while (walk.length) {
      const here = walk.at(-1)!;
      const i = at[here.node]![here.next++];
      if (i === undefined) {
        walk.pop();
        const above = walk.at(-1);
        if (!above) continue;
        low[above.node] = Math.min(low[above.node]!, low[here.node]!);
        if (low[here.node]! > entered[above.node]!) bridges.push(edges[here.by]!.id);
      } else if (i !== here.by) {
        const { from, to } = edges[i]!;
        const other = from === here.node ? to : from;
        if (entered[other] === -1) {
          entered[other] = low[other] = time++;
          walk.push({ node: other, by: i, next: 0 });
        } else low[here.node] = Math.min(low[here.node]!, entered[other]!);
      }
    }
  }
  return bridges;
}
