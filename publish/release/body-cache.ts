/**
 * Cache of encoded bodies between builds. Most vintages never change, so a build renders and deflates only what is new. Holds
 * exactly what the last build used.
 */
import { deflateRawSync } from 'node:zlib';
import { textBody } from '../../engine/model/json.ts';
import { sha256 } from '../sha256.ts';
import {
  type DerivedBody,
  type DerivedText,
  type EncodedBodies,
  type EncodedBody,
  type Etags,
  etagOf,
  type TextBodies,
} from './pack.ts';

/** Bytes of the length of the index. */
const LENGTH_BYTES = 4;

/** The index of a stored cache: bodies in the order of their bytes, and for each key of an item its forms with their ETags. */
interface CacheIndex {
  /** Without a length: a body that is derived on request. */
  readonly bodies: readonly (readonly [etag: string, length: number | null, size: number | null])[];
  readonly items: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Keys of items by their shortcuts. */
  readonly shortcuts: Readonly<Record<string, string>>;
}

type Items = Map<string, Readonly<Record<string, string>>>;

type Shortcuts = Map<string, string>;

function keyOf(inputs: readonly string[]): string {
  // Inputs have no line feeds: JSON escapes them.
  return sha256(Buffer.from(inputs.join('\n')));
}

/** An item: everything that its texts depend on, and how to make them. */
export interface PreparedItem {
  readonly inputs: readonly string[];
  readonly make: () => TextBodies;
}

/** Deflates a text, unless that makes it larger. */
function encodeText(bytes: Uint8Array, etag: string): EncodedBody {
  const deflated = deflateRawSync(bytes);
  return deflated.length < bytes.length
    ? // A copy, because zlib returns the start of a buffer of 16 KB.
      { bytes: new Uint8Array(deflated), size: bytes.length, etag, before: [] }
    : { bytes: new Uint8Array(bytes), size: null, etag, before: [] };
}

/** The bodies of earlier builds, and those that this build uses, by their ETags. */
export class BodyCache {
  readonly #before: EncodedBodies;
  readonly #itemsBefore: Items;
  readonly #shortcutsBefore: Shortcuts;
  readonly #used = new Map<string, EncodedBody | DerivedBody>();
  readonly #usedItems: Items = new Map();
  readonly #usedShortcuts: Shortcuts = new Map();

  private constructor(before: EncodedBodies, items: Items, shortcuts: Shortcuts) {
    this.#before = before;
    this.#itemsBefore = items;
    this.#shortcutsBefore = shortcuts;
  }

  /** A cache of nothing. */
  static empty(): BodyCache {
    return new BodyCache(new Map(), new Map(), new Map());
  }

  /** The cache that was encoded. Its bytes must be undamaged. */
  static decode(content: Uint8Array): BodyCache {
    const start = LENGTH_BYTES + Buffer.from(content.subarray(0, LENGTH_BYTES)).readUInt32BE();
    const text = Buffer.from(content.subarray(LENGTH_BYTES, start)).toString();
    const index = JSON.parse(text) as CacheIndex;
    const bodies = new Map<string, EncodedBody | DerivedBody>();
    let at = start;
    for (const [etag, length, size] of index.bodies) {
      if (length === null) bodies.set(etag, { bytes: null, etag, size: size ?? 0 });
      else bodies.set(etag, { bytes: content.subarray(at, at + length), etag, size, before: [] });
      at += length ?? 0;
    }
    const [items, shortcuts] = [Object.entries(index.items), Object.entries(index.shortcuts)];
    return new BodyCache(bodies, new Map(items), new Map(shortcuts));
  }

  /** Whether this build used something else than was decoded. */
  get isChanged(): boolean {
    const differs = (known: ReadonlyMap<string, unknown>, used: ReadonlyMap<string, unknown>) =>
      used.size !== known.size || [...used.keys()].some((key) => !known.has(key));
    return (
      differs(this.#before, this.#used) ||
      differs(this.#itemsBefore, this.#usedItems) ||
      differs(this.#shortcutsBefore, this.#usedShortcuts)
    );
  }

  /** What this build used, as buffers in order. */
  encode(): Uint8Array[] {
    const bodies = [...this.#used.values()];
    const index: CacheIndex = {
      bodies: bodies.map(({ etag, bytes, size }) => [etag, bytes?.length ?? null, size]),
      items: Object.fromEntries(this.#usedItems),
      shortcuts: Object.fromEntries(this.#usedShortcuts),
    };
    const text = Buffer.from(JSON.stringify(index));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(text.length);
    return [length, text, ...bodies.flatMap(({ bytes }) => bytes ?? [])];
  }

  /** Keeps a text. Returns its ETag. */
  text(text: string | Uint8Array | DerivedText): string {
    if (typeof text === 'object' && 'derived' in text) return this.#derived(textBody(text.derived));
    const bytes = typeof text === 'string' ? textBody(text) : text;
    const etag = etagOf(bytes);
    const known = this.#used.get(etag) ?? this.#before.get(etag);
    this.#used.set(etag, known?.bytes ? known : encodeText(bytes, etag));
    return etag;
  }

  #derived(bytes: Uint8Array): string {
    const etag = etagOf(bytes);
    // The same text may be stored as well.
    if (!this.#used.has(etag)) this.#used.set(etag, { bytes: null, etag, size: bytes.length });
    return etag;
  }

  /** Keeps texts. Returns their ETags. */
  texts(texts: TextBodies): Etags {
    return new Map([...texts].map(([name, text]) => [name, this.text(text)]));
  }

  /** The stored form of bodies that this build uses. */
  bodies(etags: Etags): EncodedBodies {
    return new Map([...etags].map(([name, etag]) => [name, this.#body(etag)]));
  }

  #body(etag: string): EncodedBody | DerivedBody {
    const body = this.#used.get(etag);
    if (!body) throw new Error(`${etag}: not kept by this build`);
    return body;
  }

  /** The ETags of an item’s texts by form; `make` is called if no build has made them. `inputs` is everything that they depend on. */
  item(inputs: readonly string[], make: () => TextBodies): Etags {
    const key = keyOf(inputs);
    return this.#known(key) ?? this.#make(key, make);
  }

  /**
   * The same for an item whose inputs take long to compute. `prepare` is called if no build had the shortcut, which determines the
   * inputs.
   */
  itemByShortcut(shortcut: readonly string[], prepare: () => PreparedItem): Etags {
    const shortcutKey = keyOf(shortcut);
    const known = this.#shortcutsBefore.get(shortcutKey);
    const bodies = known === undefined ? null : this.#known(known);
    if (known !== undefined && bodies) {
      this.#usedShortcuts.set(shortcutKey, known);
      return bodies;
    }
    const { inputs, make } = prepare();
    this.#usedShortcuts.set(shortcutKey, keyOf(inputs));
    return this.item(inputs, make);
  }

  #known(key: string): Etags | null {
    const forms = this.#itemsBefore.get(key);
    if (!forms) return null;
    const etags = new Map(Object.entries(forms));
    const bodies = [...etags.values()].map(
      (etag) => this.#used.get(etag) ?? this.#before.get(etag),
    );
    if (bodies.includes(undefined)) return null;
    for (const body of bodies) if (body) this.#used.set(body.etag, body);
    this.#usedItems.set(key, forms);
    return etags;
  }

  #make(key: string, make: () => TextBodies): Etags {
    const etags = this.texts(make());
    this.#usedItems.set(key, Object.fromEntries(etags));
    return etags;
  }
}
