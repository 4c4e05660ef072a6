import { type Operation, readOperations } from './content-stream.ts';

/** A stretch of a content stream between BMC or BDC and its EMC. */
export interface Mark {
  readonly open: Operation;
  readonly close: Operation;
  /** the number by which the structure tree names it */
  readonly mcid?: number;
  readonly isArtifact: boolean;
  readonly children: readonly (Operation | Mark)[];
}

export const isMark = (node: Operation | Mark): node is Mark => 'children' in node;

/**
 * Reads a content stream as the tree that its marks form.
 *
 * @param stream its decoded bytes, one character each
 * @throws Error in one sentence where marks do not pair, or name their properties outside the stream
 */
export function readMarks(stream: string): (Operation | Mark)[] {
  const top: (Operation | Mark)[] = [];
  const open: { readonly operation: Operation; readonly children: (Operation | Mark)[] }[] = [];
  for (const operation of readOperations(stream)) {
    const level = open.at(-1)?.children ?? top;
    if (operation.operator === 'BMC' || operation.operator === 'BDC') open.push({ operation, children: [] });
    else if (operation.operator === 'EMC') {
      const begun = open.pop();
      if (!begun) throw new Error(`expected BMC or BDC before the EMC at byte ${operation.start}, got none`);
      (open.at(-1)?.children ?? top).push(markOf(begun.operation, operation, begun.children));
    } else level.push(operation);
  }
  const unclosed = open.at(-1)?.operation;
  if (unclosed) throw new Error(`expected EMC after the ${unclosed.operator} at byte ${unclosed.start}, got the end of the stream`);
  return top;
}

function markOf(open: Operation, close: Operation, children: readonly (Operation | Mark)[]): Mark {
  const [tag, properties] = open.operands;
  if (open.operator === 'BDC' && properties !== '<<')
    throw new Error(`expected the properties of the mark at byte ${open.start} as a dictionary, got "${properties}"`);
  const key = open.operands.indexOf('/MCID');
  const mcid = key < 0 ? undefined : Number(open.operands[key + 1]);
  if (mcid !== undefined && !Number.isInteger(mcid))
    throw new Error(`expected a whole number as MCID at byte ${open.start}, got "${open.operands[key + 1]}"`);
  return { open, close, children, isArtifact: tag === '/Artifact', ...(mcid !== undefined && { mcid }) };
}

/** All operations of a stretch, those of the marks in it too. */
export function* operationsIn(nodes: readonly (Operation | Mark)[]): Generator<Operation> {
  for (const node of nodes) {
    if (isMark(node)) yield* operationsIn(node.children);
    else yield node;
  }
}

/** All marks of a stretch that the structure tree names, those inside others too. */
export function* taggedMarks(nodes: readonly (Operation | Mark)[]): Generator<Mark & { readonly mcid: number }> {
  for (const node of nodes) {
    if (!isMark(node)) continue;
    if (node.mcid !== undefined) yield { ...node, mcid: node.mcid };
    yield* taggedMarks(node.children);
  }
}
