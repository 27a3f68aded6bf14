/**
 * A program that translates pages puts `<font>` in the place of texts behind the back of React. React then takes out and puts
 * in beside nodes that are no longer where it left them, and the page falls over; or it changes a text that nobody sees any more, and old
 * words stand over new figures. index.html asks translators to stay away. Under one that comes all the same the page goes on:
 * what React asks of a text is done where that text now is, and a text that has changed comes back in the place of its translation.
 */

/** By a text that was taken out: what was put in its place. */
const standIns = new WeakMap<Node, Element>();
/** By what was put there: the texts that it stands for, in their order. */
const replaced = new WeakMap<Element, Text[]>();

const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;
const isForeign = (node: Node | null): node is Element => node?.nodeName === 'FONT';

const observer = new MutationObserver(learn);

function learn(records: readonly MutationRecord[]): void {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isForeign)));
  for (const { type, target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') giveBack(target);
    else if (added.size)
      for (const text of removedNodes) {
        const standIn = [...addedNodes, previousSibling, nextSibling].filter(isForeign).find((one) => added.has(one));
        if (standIn && isText(text) && !text.isConnected) note(text, standIn);
      }
  }
}

function note(text: Text, standIn: Element): void {
  standIns.set(text, standIn);
  replaced.set(standIn, [...(replaced.get(standIn) ?? []), text]);
  observer.observe(text, { characterData: true });
}

/** Puts a text, and all that went with it, back to where its translation stands. */
function giveBack(node: Node): void {
  const standIn = standIns.get(node);
  if (!standIn) return;
  const texts = replaced.get(standIn) ?? [];
  for (const text of texts) standIns.delete(text);
  replaced.delete(standIn);
  if (standIn.isConnected) standIn.replaceWith(...texts.filter((text) => !text.isConnected));
}

/** The outermost `<font>` around a node, or the node itself. */
function outermost(node: Node): Node {
  let around = node;
  while (isForeign(around.parentNode)) around = around.parentNode;
  return around;
}

/** Takes a node out of the `<font>` around it, and with the last one the `<font>` too. Whether there was one. */
function free(node: Node): boolean {
  const around = outermost(node);
  if (around === node) return false;
  (node as ChildNode).remove();
  if (around.textContent === '') (around as ChildNode).remove();
  return true;
}

export function keepSturdy(): void {
  const { appendChild, insertBefore, removeChild } = Node.prototype;
  /** What React means by a node is settled before it does something to it. */
  const settle = (node: Node): void => {
    learn(observer.takeRecords());
    giveBack(node);
  };
  const isAstray = (node: Node, parent: Node): boolean => node.parentNode !== parent;

  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (isAstray(child, this)) {
      settle(child);
      if (free(child) || (isText(child) && isAstray(child, this))) return child;
    }
    return removeChild.call(this, child) as T;
  };

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (isText(node)) settle(node);
    if (!before || !isAstray(before, this)) return insertBefore.call(this, node, before) as T;
    settle(before);
    const place = outermost(before);
    return insertBefore.call(this, node, isText(place) && isAstray(place, this) ? null : place) as T;
  };

  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    if (isText(node)) settle(node);
    return appendChild.call(this, node) as T;
  };

  observer.observe(document, { childList: true, subtree: true });
}
