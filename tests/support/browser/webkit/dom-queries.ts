/** Queries about nodes that Playwright's WebKit has commands for, answered with those of an unmodified one. */
import { listOf, textOf, type Values, valuesOf } from './protocol.ts';
import type { TargetSession } from './target-session.ts';

/** Records a node and everything below it. */
function collect(node: Values, nodes: Map<unknown, Values>): void {
  nodes.set(node.nodeId, node);
  for (const list of ['children', 'shadowRoots'])
    for (const child of listOf(node, list)) collect(child, nodes);
  if (node.contentDocument) collect(valuesOf(node, 'contentDocument'), nodes);
}

export class DomQueries {
  readonly #session: TargetSession;
  #nodes = new Map<unknown, Values>();
  /** Node ids are valid until the next `DOM.getDocument`, so queries take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(session: TargetSession) {
    this.#session = session;
  }

  /** Takes the nodes of an event `DOM.setChildNodes`. */
  addNodes(params: Values): void {
    for (const node of listOf(params, 'nodes')) collect(node, this.#nodes);
  }

  /** Names of the frame in a node (of an iframe), and of the frame around it. */
  describe(objectId: string): Promise<Values> {
    return this.#inTurn(async () => {
      const node = await this.#find(objectId);
      return {
        contentFrameId: valuesOf(node, 'contentDocument').frameId,
        ownerFrameId: this.#session.frameOf(objectId),
      };
    });
  }

  /** Object of the element that contains a frame. */
  frameElement(frame: string): Promise<Values> {
    return this.#inTurn(async () => {
      const contextId = this.#session.contextOf(frame);
      const params = { expression: 'document', contextId };
      const { result } = await this.#session.command('Runtime.evaluate', params);
      await this.#find(textOf(valuesOf({ result }, 'result'), 'objectId'));
      const owner = [...this.#nodes.values()].find(
        (node) => valuesOf(node, 'contentDocument').frameId === frame,
      );
      if (!owner) throw new Error('Frame has been detached.');
      return this.#session.command('DOM.resolveNode', { nodeId: owner.nodeId });
    });
  }

  /** Corners of a node's boxes in the viewport of the page. */
  async quads(objectId: string): Promise<Values> {
    const { value } = await this.#session.call(
      objectId,
      `function () {
        const element = this.nodeType === 1 ? this : this.parentElement;
        return [...element.getClientRects()].map(({ left, top, right, bottom }) => [left, top, right, bottom]);
      }`,
    );
    const [x, y] = await this.#offset(this.#session.frameOf(objectId));
    // The function above returns lists of numbers.
    const boxes = value as readonly [left: number, top: number, right: number, bottom: number][];
    const quads = boxes.map(([left, top, right, bottom]) =>
      [left, top, right, top, right, bottom, left, bottom].map(
        (coordinate, index) => coordinate + (index % 2 ? y : x),
      ),
    );
    return { quads };
  }

  /** Position of a frame's content in the viewport of the page. */
  async #offset(frame: string): Promise<readonly [x: number, y: number]> {
    const parent = this.#session.parentOf(frame);
    if (parent === null) return [0, 0];
    const { object } = await this.frameElement(frame);
    const { value } = await this.#session.call(
      textOf(valuesOf({ object }, 'object'), 'objectId'),
      `function () {
        const { left, top } = this.getBoundingClientRect();
        const { paddingLeft, paddingTop } = getComputedStyle(this);
        return [left + this.clientLeft + parseFloat(paddingLeft), top + this.clientTop + parseFloat(paddingTop)];
      }`,
    );
    // The function above returns two numbers.
    const [x, y] = value as readonly [number, number];
    const [outerX, outerY] = await this.#offset(parent);
    return [outerX + x, outerY + y];
  }

  /** The inspector's description of a node; its ancestors are recorded as well. */
  async #find(objectId: string): Promise<Values> {
    this.#nodes = new Map();
    const { root } = await this.#session.command('DOM.getDocument');
    collect(valuesOf({ root }, 'root'), this.#nodes);
    const { nodeId } = await this.#session.command('DOM.requestNode', { objectId });
    return this.#nodes.get(nodeId) ?? {};
  }

  #inTurn<Result>(query: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(query);
    this.#turn = result.catch(() => {});
    return result;
  }
}
